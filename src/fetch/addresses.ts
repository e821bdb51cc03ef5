import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchProblem } from './problem.ts';

/** False for loopback, private, link-local, carrier, documentation, multicast … and for IPv6 that carries an IPv4 address. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // "::ffff:7f00:1" is 127.0.0.1
  const plain = ipaddr.process(address);
  return plain.range() === 'unicast' && !isCompatible(plain.toByteArray());
}

/** "::a00:1", the old way to carry 10.0.0.1 */
function isCompatible(bytes: readonly number[]): boolean {
  return bytes.length === 16 && bytes.slice(0, 12).every((byte) => byte === 0);
}

/** Asks a resolver for all addresses of a name. */
export type Resolve = (
  hostname: string,
  answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

const bySystem: Resolve = (hostname, answer) => lookup(hostname, { all: true, verbatim: true }, answer);

/**
 * The host of a URL whose address stands in it: nothing is looked up, so it is judged here. "http://2130706433/" and
 * "http://0x7f.1/" are 127.0.0.1 by the time they are a `URL`.
 * @throws FetchProblem `private-address`
 */
export function checkLiteral({ hostname }: URL, isAllowed: (host: string) => boolean): void {
  const address = hostname.replace(/^\[(.{1,60})\]$/u, '$1');
  if (!ipaddr.isValid(address) || isAllowed(address) || isPublicAddress(address)) return;
  throw privateAddress(hostname, address);
}

/**
 * Looks a name up for a socket and leaves out what is private: the address that is checked is the one that is used, however
 * soon the name may point elsewhere.
 */
export function guardedLookup(isAllowed: (host: string) => boolean, resolve: Resolve = bySystem): LookupFunction {
  return (hostname, options, answer) => {
    resolve(hostname, (error, addresses) => {
      if (error !== null) return answer(error, [], 0);
      const family = options.family === 4 || options.family === 6 ? options.family : undefined;
      const asked = family === undefined ? addresses : addresses.filter((one) => one.family === family);
      const fit = isAllowed(hostname) ? asked : asked.filter(({ address }) => isPublicAddress(address));
      const [first] = fit;
      if (first === undefined) return answer(privateAddress(hostname, asked[0]?.address), [], 0);
      if (options.all === true) return answer(null, [...fit]);
      return answer(null, first.address, first.family);
    });
  };
}

function privateAddress(host: string, address: string | undefined): FetchProblem {
  return new FetchProblem(
    'private-address',
    address === undefined
      ? `${host} has no address`
      : host === address
        ? `${host} is in a private range; allow_private names hosts that may be asked`
        : `${host} (${address}) is in a private range; allow_private names hosts that may be asked`,
  );
}

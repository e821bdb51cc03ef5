import { constants } from 'node:crypto';
import type { LookupFunction } from 'node:net';
import { type Dispatcher, EnvHttpProxyAgent } from 'undici';
import type { TlsMode } from '../model/tls-mode.ts';
import type { FetchSettings } from './settings.ts';

export interface Agents {
  readonly for: (tls: TlsMode) => Dispatcher;
  readonly close: () => Promise<void>;
}

/** Connections that are kept alive, one set for each way of taking certificates; made when first needed. */
export function openAgents({ proxy, noProxy, idleMs, perHost }: FetchSettings, lookup: LookupFunction): Agents {
  const made = new Map<TlsMode, Dispatcher>();
  const make = (mode: TlsMode): Dispatcher => {
    const tls = TLS[mode];
    return new EnvHttpProxyAgent({
      // Explicit, so that the environment is read in one place only, by the command.
      httpProxy: proxy ?? '',
      httpsProxy: proxy ?? '',
      noProxy: noProxy ?? '',
      connect: { ...tls, lookup, timeout: idleMs },
      requestTls: tls,
      connections: perHost,
      pipelining: 1,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 64 * 1024,
    });
  };
  return {
    for(mode) {
      const known = made.get(mode) ?? make(mode);
      made.set(mode, known);
      return known;
    },
    close: async () => {
      await Promise.all([...made.values()].map((agent) => agent.destroy()));
    },
  };
}

const OLD_PROTOCOLS = {
  minVersion: 'TLSv1',
  ciphers: 'DEFAULT@SECLEVEL=0',
  secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT,
} as const;

const TLS = {
  verify: {},
  legacy: OLD_PROTOCOLS,
  unverified: { ...OLD_PROTOCOLS, rejectUnauthorized: false },
} as const satisfies Record<TlsMode, object>;

import { isUtf8 } from 'node:buffer';
import { locatorOf } from '../path.ts';
import type { Member } from './directory.ts';

/** Names without a mark of their charset, one a line, to text; `undefined` where they are none. */
export type ReadNames = (lines: Buffer) => readonly string[] | undefined;

/**
 * The names of members as locators have them, in their order: "新闻/一.htm". Chinese Windows writes GBK or Big5 without a
 * mark; all of those in one ZIP are read together, since one name alone is too short to tell. Nothing in them leads outside.
 */
export function namesOf(members: readonly Member[], readNames: ReadNames): readonly string[] {
  const unmarked = members.filter(({ text, name }) => text === null && !isUtf8(name) && !name.includes(LINE_FEED));
  const joined = Buffer.concat(unmarked.flatMap(({ name }) => [name, Buffer.of(LINE_FEED)]));
  const lines = unmarked.length === 0 ? undefined : readNames(joined);
  const isRead = lines?.length === unmarked.length;
  const read = new Map(isRead ? unmarked.map((member, at) => [member, lines[at]] as const) : []);
  return members.map((member) => safe(member.text ?? read.get(member) ?? locatorOf(member.name)));
}

const LINE_FEED = 0x0a;

/** "..\a//b" → "%2E%2E/a/b"; control characters as %XX. */
function safe(name: string): string {
  const parts = name.replaceAll('\\', '/').split('/');
  return parts
    .filter((part) => part !== '' && part !== '.')
    .map((part) => (part === '..' ? '%2E%2E' : part))
    .join('/')
    .replace(/[\0-\x1F\x7F]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

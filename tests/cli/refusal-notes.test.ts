import { expect, test } from 'vitest';
import { refusalNotes } from '../../src/cli/refusal-notes.ts';
import type { RefusalCode } from '../../src/model/codes.ts';
import type { Refused } from '../../src/model/outcome.ts';
import type { StoredOutcome } from '../../src/store/store.ts';
import { contextIn } from './explain-page/page-of.ts';

const origin = {
  kind: 'file',
  locator: 'a.html',
  sha256: '',
  bytes: 0,
  retrievedAt: null,
  retrievedFrom: null,
} as const;

function refused(code: RefusalCode): Refused {
  return { kind: 'refused', origin, code, message: '', url: null, title: null };
}

const seen = (result: 'refused-new' | 'refused-known'): StoredOutcome => ({
  result,
  id: 'r1',
  code: 'no-body',
  expected: false,
});

test.each<[string, RefusalCode, StoredOutcome | null | undefined, 'unexpected' | 'any' | 'never', number, number]>([
  ['is told where there is no archive', 'no-body', undefined, 'unexpected', 1, 3],
  ['is told the first time', 'no-body', seen('refused-new'), 'unexpected', 1, 3],
  ['is expected', 'list-page', seen('refused-new'), 'unexpected', 1, 0],
  ['is expected, and any counts', 'list-page', seen('refused-new'), 'any', 1, 3],
  ['is told, and none counts', 'no-body', seen('refused-new'), 'never', 1, 0],
  ['was known', 'no-body', seen('refused-known'), 'any', 0, 0],
  ['was destroyed on purpose', 'no-body', { result: 'removed', id: 'c1' }, 'any', 0, 0],
])('a refused page that %s', (_, code, stored, failOn, lines, exit) => {
  const told: string[] = [];
  const cleared: number[] = [];
  const context = { ...contextIn('en'), note: (line: string) => told.push(line) };
  const notes = refusalNotes({ failOn }, context, { clear: () => cleared.push(told.length) });
  notes.tell(refused(code), stored);
  notes.close();
  expect([told.length, notes.exit()]).toEqual([lines, exit]);
  expect(cleared).toEqual(lines === 0 ? [] : [0]);
});

test('beyond twenty they are counted', () => {
  const told: string[] = [];
  const notes = refusalNotes({ failOn: 'never' }, { ...contextIn('en'), note: (line) => told.push(line) });
  for (let i = 0; i < 25; i++) notes.tell(refused(i < 22 ? 'no-body' : 'empty'));
  notes.close();
  expect(told).toHaveLength(21);
  expect(told.at(-1)).toContain('empty 3, no-body 2');
});

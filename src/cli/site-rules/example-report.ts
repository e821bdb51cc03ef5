import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { SiteRule } from '../../pipeline/check-site-rule.ts';
import { explainPage } from '../../pipeline/clip-page.ts';
import type { Kit } from '../../pipeline/kit.ts';
import { pageFromBytes } from '../../pipeline/page-from-bytes.ts';
import type { RuleFile } from '../settings/site-rules.ts';

export type Example = NonNullable<SiteRule['example']>[number];

export interface ExampleReport {
  readonly file: string;
  readonly failures: readonly Failure[];
}

export interface Failure {
  /** "title", …; "rule" where another rule or none held, "page" where it was not clipped. */
  readonly field: string;
  readonly expected: string;
  readonly found: string | null;
}

const MOST_BYTES = 32 * 1024 * 1024;

/** One example page of a rule: what came out otherwise than the rule says. */
export function exampleReport({ path, rule }: RuleFile, example: Example, kit: Kit): ExampleReport {
  const file = resolve(dirname(path), example.file);
  const bytes = bytesOf(file);
  if (typeof bytes === 'string') return { file: example.file, failures: [fail('page', 'a page', bytes)] };
  const given = example.url === undefined ? {} : { given: { url: example.url } };
  const { outcome, siteRule } = explainPage(pageFromBytes(bytes, { locator: file, ...given }), kit);
  const held = siteRule === rule.name ? [] : [fail('rule', rule.name, siteRule)];
  if (outcome.kind === 'refused')
    return { file: example.file, failures: [...held, fail('page', 'clipped', `${outcome.code}: ${outcome.message}`)] };
  const { title, published, source, authors, editors, body } = outcome.clipping;
  const failures = [
    differs('title', example.title, title),
    // A day takes any time of that day.
    example.published !== undefined && (published?.value ?? '').startsWith(example.published)
      ? undefined
      : differs('published', example.published, published?.value ?? null),
    differs('source', example.source, source),
    differs('authors', example.authors?.join('、'), authors.join('、')),
    differs('editors', example.editors?.join('、'), editors.join('、')),
    differs('starts', example.starts, body.slice(0, example.starts?.length)),
    differs('ends', example.ends, body.slice(-(example.ends?.length ?? 0))),
  ];
  return { file: example.file, failures: [...held, ...failures.filter((one) => one !== undefined)] };
}

function differs(field: string, expected: string | undefined, found: string | null): Failure | undefined {
  return expected === undefined || expected === found ? undefined : fail(field, expected, found);
}

function fail(field: string, expected: string, found: string | null): Failure {
  return { field, expected, found };
}

/** The bytes of a page, or why there are none. */
function bytesOf(file: string): Uint8Array | string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return 'no such file';
  if (!stats.isFile() || stats.size > MOST_BYTES) return `no file of up to ${MOST_BYTES} bytes`;
  try {
    return readFileSync(file);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

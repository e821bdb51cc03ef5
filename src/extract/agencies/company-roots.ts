import type { Declared } from './declared-names.ts';
import type { Found } from './found.ts';
import type { Reading } from './reading.ts';

/** 索尼公司, 桐柏实业集团: a name and its legal form. */
const NAMED = /^([\p{Script=Han}A-Za-z]{2,6}?)(?:集团|股份|有限|科技|实业)*(?:公司|集团)$/u;
/** What a company makes, not the company: 索尼相机. */
const PRODUCT = /^(?:手机|相机|电视|彩电|电脑|轿车|汽车|车|牌|系|树|园|酒|茶|店|网|奖|杯|队)/;
/** After a place a company may be named by its trade alone: 和县中药材公司. */
const OWN = new Set(['lexicon', 'proper-name']);
const MOST_COMPANIES = 100;

/** 索尼 where the article has 索尼公司: what companies are known by in this article, the forms without their legal one. */
export function companyRoots(found: readonly Found[]): readonly Declared[] {
  const roots = new Map<string, Found>();
  for (const of of found) {
    if (of.type !== 'company' || !OWN.has(of.rule) || roots.size >= MOST_COMPANIES) continue;
    const root = NAMED.exec(of.bodies[0]?.name ?? of.rest)?.[1];
    if (root !== undefined && !roots.has(root)) roots.set(root, of);
  }
  return [...roots].map(([short, of]) => ({ of, short, start: of.start, stop: of.stop, rule: 'company-root' }));
}

/** True where the short form stands for the company: before a verb or a mark, and no part of another word. */
export function isCompany(reading: Reading, start: number, stop: number): boolean {
  const { folded, words } = reading;
  if (PRODUCT.test(folded.slice(stop, stop + 2))) return false;
  const known = words.from(start, ({ stop: end }) => end === stop)?.entry;
  if (known !== undefined && (known.field || known.generic || known.border || known.never || known.place !== undefined))
    return false;
  const next = folded[stop];
  const open = next === undefined || /[\s,。;:、!?)”"》]/.test(next);
  if (!open && words.from(stop, ({ entry }) => entry.border || entry.verb) === undefined) return false;
  return words.to(start + 1, ({ start: from }) => from < start) === undefined;
}

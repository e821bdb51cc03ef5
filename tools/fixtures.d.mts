import type { Explanation } from '../src/model/explanation.ts';
import type { RawPage } from '../src/model/origin.ts';

export const PAGES: string;
export function slugs(): string[];
export function rawPage(slug: string): RawPage;
// biome-ignore lint/suspicious/noExplicitAny: hand-made gold is checked by being compared
export function json(slug: string, name: string): any;
export function goldenOf(explained: Explanation): Record<string, string>;
export type Verdict = readonly [field: string, right: boolean];
export function judge(expected: unknown, explained: Explanation): Verdict[];
export function shares(verdicts: readonly Verdict[]): Record<string, number>;

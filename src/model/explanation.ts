import type { Article } from './article.ts';
import type { Outcome } from './outcome.ts';

/** Everything that `explain` prints: how one page was read. */
export interface Explanation {
  readonly outcome: Outcome;
  /** Blocks with roles and rules, values with evidence, runners-up; also for a refused page, null where it was not even parsed. */
  readonly article: Article | null;
  readonly charset: { readonly name: string; readonly from: string; readonly claimed: string | null } | null;
  readonly form: 'html' | 'dump' | null;
  /** The name of the site rule that held for the page. */
  readonly siteRule: string | null;
}

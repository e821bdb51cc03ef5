import type { Evidence, RunnerUp } from './article.ts';
import type { BlockPage, JudgedBlock } from './block.ts';

/** A page whose every block has a role. */
export interface JudgedPage extends Omit<BlockPage, 'blocks'> {
  readonly blocks: readonly JudgedBlock[];
  readonly title: Evidence | null;
  readonly subtitle: Evidence | null;
  /** Index of the title's block, or null where only a claim gave the title. */
  readonly titleAt: number | null;
  /** First and one past the last block of the body. */
  readonly bodyStart: number;
  readonly bodyStop: number;
  /** Share of the weight of the next best run of text in that of the body, 0–1. */
  readonly doubt: number;
  readonly runnersUp: readonly RunnerUp[];
}

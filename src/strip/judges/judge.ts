import type { Role } from '../../model/block.ts';
import type { Bounds } from '../bounds.ts';
import type { Line } from '../prose.ts';

/** What a judge may look at beside the line itself. */
export interface Setting {
  readonly lines: readonly Line[];
  readonly form: 'html' | 'dump';
  readonly bounds: Bounds;
  readonly titleAt: number | null;
  readonly subtitleAt: number | null;
  /** The title's letters and digits. */
  readonly title: string;
  /** True for lines in the main region. */
  readonly isMain: (line: Line) => boolean;
  /** True for lines that an expression of the site rule takes from end to end. */
  readonly isSiteCredit: (line: Line) => boolean;
  /** The container in which most of the body's text stands. */
  readonly bodyRegion: number;
  /** Most paragraphs of the body are set in. */
  readonly bodyIsIndented: boolean;
  /** Size of the body's middle paragraph. */
  readonly middleSize: number;
  /** Index of the first line with running text. */
  readonly firstProse: number;
}

/** Gives a line its role, or no opinion. */
export interface Judge {
  readonly name: string;
  readonly example: string;
  readonly assumes?: string;
  readonly judge: (line: Line, setting: Setting) => Role | undefined;
}

import type { RawPage } from '../model/origin.ts';
import type { TextPage } from '../model/text-page.ts';

/** What is read, and what the owner says about it. */
export interface ReadSettings {
  /** As typed: a file, a folder (walked), a glob, or "-" for a page on stdin. */
  readonly inputs: readonly string[];
  /** Path of a list with one input a line; "-" is stdin. */
  readonly from?: string;
  /** Path of a CSV or JSON Lines file with a `path` column, relative to the manifest's own folder. Alone it is the list of inputs. */
  readonly manifest?: string;
  /** Holds for every page; a charset in the manifest goes first. */
  readonly charset?: string;
  /** A regular expression: text files are cut where it matches. Needs `decode`. */
  readonly split?: string;
  /** How a file becomes text, for `split`. */
  readonly decode?: (page: RawPage) => TextPage;
  /** Whether a charset label can be read, so that a wrong one is told before anything is read. */
  readonly knowsCharset?: (label: string) => boolean;
  /** The bound for a page; 64 MiB where none is given. */
  readonly maxBytes?: number;
  /** Takes what is no error but worth saying, such as rows of the manifest that matched no input. */
  readonly note?: (message: string) => void;
}

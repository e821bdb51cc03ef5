import type { Command } from 'commander';
import type { SegmenterSettings } from '../pipeline/open-kit.ts';
import type { Language, Messages } from './messages/messages.ts';
import type { Output } from './output.ts';
import type { ArchivePath } from './settings/archive-path.ts';
import type { Surroundings } from './settings/configuration.ts';
import type { Colours } from './terminal/colour.ts';

/** What every command has at hand. Nothing in it is opened before it is asked for. */
export interface Context {
  readonly say: Messages;
  readonly language: Language;
  /** As typed, after the program's name. */
  readonly argv: readonly string[];
  /** Colours of data on stdout; off with -o. */
  readonly colours: Colours;
  /** Columns of the terminal; undefined where stdout is none: nothing is shortened then. */
  readonly columns: number | undefined;
  quiet(): boolean;
  /** A line on stderr, unless -q. */
  note(message: string): void;
  /** A line on stderr that -q does not silence. */
  alarm(message: string): void;
  /** stdout, or the file that appears whole. */
  output(file: string | undefined): Output;
  archivePath(): Promise<ArchivePath>;
  /** Where configuration is looked for. */
  surroundings(): Surroundings;
  /** Which segmenter, and who hears that it had to be replaced. */
  segmenter(): SegmenterSettings;
  /** From a command's action: its exit code. */
  finish(exit: number): void;
}

/** Adds one command to the program. */
export type AddCommand = (program: Command, context: Context) => void;

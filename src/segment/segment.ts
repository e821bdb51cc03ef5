import { UsageProblem } from '../model/problem.ts';
import { idfTable } from './idf.ts';
import { inPrintedWords } from './in-printed-words.ts';
import { nodeRs } from './node-rs.ts';
import { nodejieba } from './nodejieba.ts';

export { type Keyword, keywordsOf } from './keywords.ts';
export { segmentBody } from './segment-body.ts';

/** Cuts Chinese text into words. */
export interface Segmenter {
  /** "nodejieba" or "@node-rs/jieba" */
  readonly name: string;
  readonly version: string;
  /** The words of one sentence or paragraph, in order; joined they are the text. */
  cut(text: string): readonly string[];
  /** Inverse document frequency of a word, natural logarithm; undefined for words that are never keywords. */
  idf(word: string): number | undefined;
}

/** A library that cuts text, before anything is asked of it. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  cut(text: string): readonly string[];
}

export interface SegmenterSettings {
  /** "nodejieba" or "node-rs"; without it nodejieba where it can be loaded, else node-rs. */
  readonly engine?: string;
  /** Told once, in English, where nodejieba had to be replaced. */
  readonly warn?: (message: string) => void;
}

/**
 * Opens the segmenter: the library is loaded now, its dictionary (about a second) with the first text that is cut.
 * @throws UsageProblem for an engine of another name, or one asked for by name that can't be loaded.
 */
export async function openSegmenter(settings: SegmenterSettings = {}): Promise<Segmenter> {
  const engine = await choose(settings);
  return {
    name: engine.name,
    version: engine.version,
    cut: (text) => inPrintedWords(text, engine.cut),
    idf: idfTable(),
  };
}

async function choose({ engine, warn }: SegmenterSettings): Promise<Engine> {
  if (engine === 'node-rs') return nodeRs();
  if (engine !== undefined && engine !== 'nodejieba') {
    throw new UsageProblem(`segmenter "${engine}": there are nodejieba and node-rs`);
  }
  try {
    return await nodejieba();
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
    if (engine !== undefined) throw new UsageProblem(`nodejieba can't be loaded: ${reason}`);
    warn?.(
      `nodejieba can't be loaded, @node-rs/jieba takes its place (only "segmented" and "keywords" may differ): ${reason}`,
    );
    return nodeRs();
  }
}

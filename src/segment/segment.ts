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

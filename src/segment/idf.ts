import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fold } from '../chinese/fold.ts';
import { type NumberTable, numberTable } from './number-table.ts';
import { STOP_WORDS } from './stop-words.ts';

/** 2018, 1.5, 98%, 三十万, 两千余 */
const NUMBER = /^[\d.,:/%‰一二两三四五六七八九十百千万亿零〇几数余多第半]+$/u;
/** At least one letter or character. */
const WORD = /\p{L}/u;

/**
 * Inverse document frequency by word, as counted for jieba over a large corpus of news. Read with the first question.
 * A word that the table does not know gets the table's median; stop words, numbers, marks and single characters get none.
 */
export function idfTable(): (word: string) => number | undefined {
  let table: NumberTable | undefined;
  const known = new Map<string, number | undefined>();
  const look = (printed: string): number | undefined => {
    const word = fold(printed);
    if (!canBeKeyword(word)) return undefined;
    table ??= read();
    return table.get(word) ?? table.get(word.toLowerCase()) ?? MEDIAN_IDF;
  };
  return (word) => {
    const idf = known.get(word);
    if (idf !== undefined || known.has(word)) return idf;
    const found = look(word);
    if (word.length > LONGEST_KEPT) return found;
    if (known.size >= MOST_KEPT) known.clear();
    known.set(word, found);
    return found;
  };
}

/** The median of the shipped table (a test counts it). */
export const MEDIAN_IDF = 11.9547675029;

/** Pages share most of their words: those of the last ones are kept. V8 copies what is this short instead of holding on to its page. */
const MOST_KEPT = 50_000;
const LONGEST_KEPT = 12;

function canBeKeyword(word: string): boolean {
  const [, second] = word;
  return second !== undefined && WORD.test(word) && !NUMBER.test(word) && !STOP_WORDS.has(word.toLowerCase());
}

/** Lines of "word frequency". This package is always there, whichever engine cuts. */
function read(): NumberTable {
  return numberTable(readFileSync(createRequire(import.meta.url).resolve('@node-rs/jieba/idf.txt')));
}

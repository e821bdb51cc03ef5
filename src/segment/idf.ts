import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fold } from '../chinese/fold.ts';
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
  let table: ReadonlyMap<string, number> | undefined;
  let unknown = 0;
  return (printed) => {
    const word = fold(printed);
    if (!canBeKeyword(word)) return undefined;
    if (table === undefined) {
      table = read();
      unknown = median([...table.values()]);
    }
    return table.get(word) ?? table.get(word.toLowerCase()) ?? unknown;
  };
}

function canBeKeyword(word: string): boolean {
  const [, second] = word;
  return second !== undefined && WORD.test(word) && !NUMBER.test(word) && !STOP_WORDS.has(word.toLowerCase());
}

/** Lines of "word frequency". This package is always there, whichever engine cuts. */
function read(): ReadonlyMap<string, number> {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/idf.txt');
  const table = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const space = line.lastIndexOf(' ');
    if (space > 1) table.set(line.slice(0, space), Number(line.slice(space + 1)));
  }
  return table;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

import { fold } from '../chinese/fold.ts';

/**
 * Cuts the folded text and gives the words as printed: the dictionaries know Simplified characters and half-width
 * digits only, and folding never changes a length. 「臺灣的社會工作」 → 「, 臺灣, 的, 社會工作, 」
 */
export function inPrintedWords(text: string, cut: (text: string) => readonly string[]): readonly string[] {
  const folded = fold(text);
  const words = cut(folded);
  if (folded === text) return words;
  let at = 0;
  return words.map((word) => {
    at += word.length;
    return text.slice(at - word.length, at);
  });
}

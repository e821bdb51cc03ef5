import type { Reading } from '../reading.ts';
import type { Token } from '../token.ts';
import type { Head } from '../vocabulary.ts';
import { wordsOf } from './shape.ts';

const FREER = /(?:管理局|管委会|办事处|街道办|街道党工委|管理处|[镇乡村].*|派出所|边检站|委员会|党|阵线)$/;

/** Heads of offices: only known fields of work may stand before them. */
export function isOffice({ word, type }: Head): boolean {
  return (type === 'government' || type === 'party') && !FREER.test(word);
}

/** 虎门镇|人民政府, 北站社区|党委: the name of a town or a neighbourhood before the head. */
export function isTown(inner: readonly Token[], reading: Reading): boolean {
  return /^\p{Script=Han}{1,5}(?:镇|乡|街道|村|社区)$/u.test(wordsOf(inner, reading));
}

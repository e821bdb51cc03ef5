import { NUMBERED } from '../caption-text.ts';
import type { Judge } from './judge.ts';

const LONGEST_SUBHEAD = 45;

export const tableRow: Judge = {
  name: 'table-row',
  example: '年份\t人数',
  judge: (line) => (line.block.shape === 'row' ? 'table' : undefined),
};

export const subheadLine: Judge = {
  name: 'subhead',
  example: '一、发展回顾',
  judge: (line, setting) => {
    const { block, folded, ended, marks, size } = line;
    if (folded.length > LONGEST_SUBHEAD || block.shape === 'item' || /[。；;，,]$/.test(folded)) return undefined;
    if (block.shape === 'heading') return 'subhead';
    if (NUMBERED.test(folded) && !ended && marks <= 2) return 'subhead';
    if (block.bold > 0.9 && !ended) return 'subhead';
    const next = setting.lines[line.index + 1];
    const isApart = next !== undefined && next.size > 2 * size && setting.middleSize > 50;
    return !ended && marks <= 1 && size <= 30 && isApart ? 'subhead' : undefined;
  },
};

export const listItem: Judge = {
  name: 'list-item',
  example: '• 申请人的身份证明',
  judge: (line) => (line.block.shape === 'item' ? 'list' : undefined),
};

export const paragraph: Judge = {
  name: 'paragraph',
  example: 'running text',
  judge: () => 'paragraph',
};

import { expect, it } from 'vitest';
import { growth } from '../cpu-time.ts';
import { ingest, newArchive } from './archive-in.ts';
import { pageOf } from './clipping-of.ts';
import { figureIn } from './figure-in.ts';

it('stores four times the figures of one article in about four times the time', () => {
  const work = (n: number) => {
    const body = Array.from({ length: n }, (_, i) => `第${i}社区有${i}个工作站。`).join('\n');
    const figure = figureIn(body, '0个', 0);
    const page = pageOf('long', { body, figures: Array.from({ length: n }, () => figure) });
    return () => void ingest(newArchive(), page);
  };
  expect(growth(work(2_000), work(8_000))).toBeLessThan(8);
});

it('stores four times the articles in about four times the time', () => {
  const work = (n: number) => {
    const pages = Array.from({ length: n }, (_, i) =>
      pageOf(`a${i}`, { title: `第${i}社区`, body: `第${i}社区的工作站。` }),
    );
    return () => void ingest(newArchive(), ...pages);
  };
  expect(growth(work(300), work(1_200))).toBeLessThan(8);
});

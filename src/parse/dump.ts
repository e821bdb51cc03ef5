import type { Block, BlockPage, Region } from '../model/block.ts';
import { checkText } from './most-text.ts';
import { isIndented, oneLine } from './white-space.ts';

type Parsed = Pick<BlockPage, 'form' | 'blocks' | 'regions' | 'claims' | 'siteRule' | 'traits'>;

const ITEM = /^[•·●▪■◆○]\s*/;

/**
 * A plain-text dump, as a browser's innerText gives it: a block a line, a region a run of lines without a gap.
 * @throws PageProblem `too-large`
 */
export function readDump(text: string): Parsed {
  checkText(text.length);
  const blocks: Block[] = [];
  const regions: Region[] = [{ parent: null, depth: 0, tag: 'lines', hints: '' }];
  let gap = 0;
  let spacers = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const printed = oneLine(line);
    if (printed === '') {
      gap++;
      if (/[\u00a0\u3000]/.test(line)) spacers++;
      continue;
    }
    if (gap > 0 || blocks.length === 0) regions.push({ parent: 0, depth: 1, tag: 'lines', hints: '' });
    const cells = line.includes('\t') ? line.split('\t').map(oneLine) : [];
    const isRow = cells.filter((cell) => cell !== '').length > 1;
    blocks.push({
      text: isRow ? cells.join('\t').trim() : printed,
      spaced: printed,
      shape: isRow ? 'row' : ITEM.test(printed) ? 'item' : 'paragraph',
      level: 0,
      linked: 0,
      bold: 0,
      centred: false,
      indented: isIndented(line),
      gap,
      spacers,
      images: 0,
      place: `line ${index + 1}`,
      region: regions.length - 1,
      mark: null,
    });
    gap = 0;
    spacers = 0;
  }
  return { form: 'dump', blocks, regions, claims: [], siteRule: null, traits: [] };
}

import type { Block, BlockPage } from '../../src/model/block.ts';
import type { Given, Origin } from '../../src/model/origin.ts';
import { parse } from '../../src/parse/parse.ts';

const ORIGIN: Origin = {
  kind: 'file',
  locator: 'page.htm',
  sha256: '0'.repeat(64),
  bytes: 1,
  retrievedAt: null,
  retrievedFrom: null,
};

/** A text as `decode` would hand it on, parsed. */
export function pageOf(text: string, given: Given = {}, origin: Partial<Origin> = {}): BlockPage {
  return parse({
    origin: { ...ORIGIN, ...origin },
    given,
    text,
    charset: { name: 'utf-8', from: 'content' },
    claimedCharset: null,
    unreadable: 0,
  });
}

/** Markup of a body as a whole page. */
export function htmlOf(body: string, head = ''): string {
  return `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
}

export function blocksOf(body: string): readonly Block[] {
  return pageOf(htmlOf(body)).blocks;
}

export function textsOf(body: string): readonly string[] {
  return blocksOf(body).map((block) => block.text);
}

/** The only block of a body. */
export function blockOf(body: string): Block {
  const blocks = blocksOf(body);
  const [block] = blocks;
  if (block === undefined || blocks.length > 1) throw new Error(`${blocks.length} blocks: ${body}`);
  return block;
}

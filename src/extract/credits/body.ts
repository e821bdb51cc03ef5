import type { BodyBlock } from '../../model/article.ts';
import type { JudgedBlock } from '../../model/block.ts';
import type { JudgedPage } from '../../model/judged-page.ts';

/** The body's text and its parts: paragraphs, subheads, list items and rows, a line each. */
export function bodyOf(page: JudgedPage): { body: string; blocks: readonly BodyBlock[] } {
  const parts = page.blocks.slice(page.bodyStart, page.bodyStop).filter(isBody);
  const first = parts.findIndex((part) => part.role === 'paragraph' || part.role === 'subhead');
  const kept = first < 0 ? parts : parts.slice(first);
  const blocks: BodyBlock[] = [];
  let body = '';
  for (const part of kept) {
    const start = body === '' ? 0 : body.length + 1;
    body = body === '' ? part.text : `${body}\n${part.text}`;
    blocks.push({ role: part.role, start, stop: body.length });
  }
  return { body, blocks };
}

function isBody(block: JudgedBlock): block is JudgedBlock & { readonly role: BodyBlock['role'] } {
  return block.role === 'paragraph' || block.role === 'subhead' || block.role === 'list' || block.role === 'table';
}

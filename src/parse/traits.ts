import type { AnyNode, Document } from 'domhandler';
import type { Block, BlockPage } from '../model/block.ts';
import { isElement } from './elements.ts';

type Trait = BlockPage['traits'][number];

/** What the whole page is like, for telling shells, forms and frames from articles. */
export function traitsOf(root: Document, blocks: readonly Block[]): readonly Trait[] {
  const traits = new Set<Trait>();
  let scripts = 0;
  const stack: AnyNode[] = [...root.children];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined || !isElement(node)) continue;
    if (node.name === 'frameset') traits.add('frameset');
    if (node.name === 'script') scripts++;
    if (node.name === 'input' && node.attribs.type?.toLowerCase() === 'password') traits.add('password-field');
    if (node.name === 'meta' && node.attribs['http-equiv']?.toLowerCase() === 'refresh') traits.add('refresh');
    for (const child of node.children) stack.push(child);
  }
  const printed = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (scripts > 0 && printed < 200) traits.add('script-heavy');
  return [...traits].sort();
}

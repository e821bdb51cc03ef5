import type { Block, BlockPage } from '../model/block.ts';
import type { Landmarks } from './landmarks.ts';

type Trait = BlockPage['traits'][number];

/** What the whole page is like, for telling shells, forms and frames from articles. */
export function traitsOf(
  { metas, scripts, hasFrameset, hasPassword }: Landmarks,
  blocks: readonly Block[],
): readonly Trait[] {
  const traits: Trait[] = [];
  if (hasFrameset) traits.push('frameset');
  if (hasPassword) traits.push('password-field');
  if (metas.some(({ attribs }) => attribs['http-equiv']?.toLowerCase() === 'refresh')) traits.push('refresh');
  const printed = blocks.reduce((sum, block) => sum + block.text.length, 0);
  if (scripts.length > 0 && printed < 200) traits.push('script-heavy');
  return traits.sort();
}

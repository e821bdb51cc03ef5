import type { Clipping } from '../../src/model/clipping.ts';
import type { Item } from '../../src/store/store.ts';
import { pageOf, published, spanIn } from './clipping-of.ts';

type Named = Clipping['agencies'][number];

/** An article of one line that names bodies: "深圳市社会工作者协会@440300 association = 社工协会/bare-name". */
export function article(page: string, day: string, ...named: readonly string[]): Item {
  const bodies = named.map((line) => {
    const [head = '', short] = line.split(' = ');
    const [ref = '', type = 'government'] = head.split(' ');
    const [name = '', region = null] = ref.split('@');
    return { name, region, type, short };
  });
  const body = `${bodies.map(({ name, short }) => `${name}${short === undefined ? '' : `，${short.split('/')[0]}`}`).join('。')}。${page}`;
  const agencies = bodies.map(({ name, region, type, short }): Named => {
    const [text = name, rule = 'place-head'] = short?.split('/') ?? [];
    const mention = (words: string, by: string) => ({
      ...spanIn(body, words),
      rule: by,
      resolved_by: 'printed',
      certainty: 'certain' as const,
    });
    return {
      name,
      region,
      type: type === 'association' ? 'association' : type === 'media' ? 'media' : 'government',
      mentions: [mention(name, 'place-head'), ...(short === undefined ? [] : [mention(text, rule)])],
    };
  });
  return pageOf(page, { body, published: published(day), agencies, url: `http://a.example/${page}` });
}

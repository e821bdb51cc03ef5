import type { Claim } from '../model/block.ts';
import { jsonLdClaims } from './json-ld.ts';
import type { Landmarks } from './landmarks.ts';
import { savedClaims, unwrapped } from './saved-marks.ts';
import { oneMarkupLine } from './white-space.ts';

/** Names of meta elements, lower case, in order of trust within a key. */
const META: Readonly<Record<string, Claim['key']>> = {
  articletitle: 'title',
  'og:title': 'title',
  'twitter:title': 'title',
  headline: 'title',
  pubdate: 'published',
  'article:published_time': 'published',
  'article:create_at': 'published',
  'og:release_date': 'published',
  'og:published_time': 'published',
  publishdate: 'published',
  publish_date: 'published',
  'publish-date': 'published',
  datepublished: 'published',
  'weibo: article:create_at': 'published',
  firstpublishedtime: 'published',
  'article:modified_time': 'updated',
  'og:updated_time': 'updated',
  'weibo: article:update_at': 'updated',
  datemodified: 'updated',
  dateupdate: 'updated',
  contentsource: 'source',
  source: 'source',
  articlesource: 'source',
  mediaid: 'source',
  author: 'author',
  'article:author': 'author',
  'og:article:author': 'author',
  contenteditor: 'editor',
  editor: 'editor',
  columnname: 'section',
  'article:section': 'section',
  description: 'description',
  'og:description': 'description',
  'og:url': 'url',
  'og:site_name': 'site-name',
  sitename: 'site-name',
  'og:type': 'type',
};

/** Times that pages hold in scripts: var ct = "1512345678"; publishTime: "2021-03-01 09:30". */
const SCRIPT_TIME =
  /\b(ct|publish_time|publishTime|pubTime|pubtime|pubDate|datePublished)["']?\s{0,4}[=:]\s{0,4}["']([0-9][0-9T:.\s+Z/-]{7,30})["']/g;

const MOST_CLAIM = 2_000;

/** What the page says of itself outside its printed text, in document order within a kind. */
export function claimsOf(landmarks: Landmarks, markup: string): readonly Claim[] {
  const claims: Claim[] = [];
  const add = (key: Claim['key'], text: string | undefined, place: string): void => {
    const printed = oneMarkupLine((text ?? '').slice(0, MOST_CLAIM));
    if (printed !== '') claims.push({ key, text: printed, place });
  };
  for (const element of landmarks.metas.slice(0, 200)) {
    const { name, property, itemprop, content } = element.attribs;
    const label = (property ?? name ?? itemprop ?? '').trim().toLowerCase();
    const key = META[label];
    if (key !== undefined) add(key, content, `meta ${label}`);
  }
  for (const node of landmarks.title?.children ?? []) if (node.type === 'text') add('title', node.data, 'title');
  add('url', landmarks.canonical?.attribs.href, 'link canonical');
  for (const element of landmarks.dated.slice(0, 3))
    add('published', element.attribs.datetime ?? element.attribs.content, `${element.name} datetime`);
  for (const element of landmarks.scripts.slice(0, 120)) {
    const [child] = element.children;
    if (child?.type !== 'text') continue;
    if (element.attribs.type === 'application/ld+json') claims.push(...jsonLdClaims(child.data));
    else
      for (const found of child.data.slice(0, 200_000).matchAll(SCRIPT_TIME))
        add('published', found[2], `script ${found[1]}`);
  }
  return [...claims.flatMap(unwrapped), ...savedClaims(markup)];
}

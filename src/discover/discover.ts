/** Where articles are to be found: what feeds, sitemaps, list pages and templates name. Pure: whoever asks for the pages is elsewhere. */
export { pageAddress } from './addresses.ts';
export { articlePages } from './article-pages.ts';
export { feedLeads } from './feeds.ts';
export { type LinkPattern, likeExample, likeStars } from './link-pattern.ts';
export { listLeads, nextPage } from './lists.ts';
export { readSitemap, type Sitemap } from './sitemaps.ts';
export { daysBack, type Template, templateOf } from './templates.ts';

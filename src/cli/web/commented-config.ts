import type { Language } from '../messages/messages.ts';

/** A jianbao.toml to begin with: every key, with what it means; what is not needed at once stands as a comment. */
export function commentedConfig(language: Language): string {
  const lines = LINES.map((line) => (typeof line === 'string' ? line : `# ${line[language]}`));
  return `${lines.join('\n')}\n`;
}

type Remark = Readonly<Record<Language, string>>;

const LINES: readonly (string | Remark)[] = [
  { en: 'The archive, relative to this file.', zh: '档案库的路径，相对于本文件。' },
  'db = "jianbao.db"',
  {
    en: 'Your own rules for sites (see docs/site-rules.md).',
    zh: '自己的站点规则所在的文件夹（见 docs/site-rules.zh-CN.md）。',
  },
  '# site_rules = "site-rules"',
  '',
  {
    en: 'Whom the owner of a site may ask: stands in every request.',
    zh: '联系方式，写在每个请求里，供站点管理员查询。',
  },
  '# contact = "mailto:archive@example.org"',
  '',
  { en: 'Alarm after so many failed rounds of a site running.', zh: '一个站点连续失败几轮后告警。' },
  '# alarm_after = 3',
  { en: 'A round ends after this time; the next one goes on.', zh: '一轮最长的时间，未完的留到下一轮。' },
  '# deadline = "8h"',
  { en: 'No round where less than this is free on the disk.', zh: '磁盘剩余空间低于此数则不开始。' },
  '# min_free = "2 GB"',
  { en: 'Ages of a page at which it is asked for again.', zh: '文章入库后隔多久复查。' },
  '# recheck = ["1d", "7d", "30d", "365d"]',
  { en: 'One JSON line a request; the report of the last round.', zh: '每个请求一行 JSON 的日志；最近一轮的报告。' },
  '# log = "jianbao.log"',
  '# report = "last-round.json"',
  { en: 'Every exchange as WARC files, into this folder.', zh: '与服务器的往来全部写成 WARC，存入此文件夹。' },
  '# warc_dir = "warc"',
  '',
  '[fetch]',
  {
    en: 'Between two requests to one host; robots.txt may ask for more.',
    zh: '对同一主机两次请求的间隔；robots.txt 要求更长时从之。',
  },
  '# delay = "1s"',
  '# per_host = 1',
  '# at_once = 64',
  {
    en: 'Without a byte; for a whole page; further tries; the longest Retry-After waited for.',
    zh: '无数据的时限；整页的时限；重试次数；最多等多久的 Retry-After。',
  },
  '# idle = "30s"',
  '# deadline = "120s"',
  '# retries = 2',
  '# patience = "60s"',
  '# max_bytes = "32 MB"',
  { en: '$HTTPS_PROXY is heeded too.', zh: '也认环境变量 HTTPS_PROXY。' },
  '# proxy = "http://proxy.example.org:3128"',
  { en: 'Hosts in private ranges that may be asked all the same.', zh: '允许抓取的内网主机。' },
  '# allow_private = ["intranet.example.org"]',
  '',
  {
    en: 'One table a site. At least one of feeds, sitemaps, robots_sitemaps, lists, pages.',
    zh: '每个站点一节。feeds、sitemaps、robots_sitemaps、lists、pages 至少写一项。',
  },
  '# [[site]]',
  '# name = "news.example.org"',
  '# feeds = ["https://news.example.org/rss.xml"]',
  '# sitemaps = ["https://news.example.org/sitemap.xml"]',
  '# robots_sitemaps = true',
  { en: 'List pages; {yyyy} {MM} {dd} are the day, {n} counts.', zh: '列表页；{yyyy} {MM} {dd} 为日期，{n} 为序号。' },
  '# lists = ["https://news.example.org/yw/index.htm", "https://paper.example.org/html/{yyyy}-{MM}/{dd}/node_{n}.htm"]',
  {
    en: 'What links of lists look like: an article as an example, or a pattern with stars.',
    zh: '列表中文章链接的样子：举一篇为例，或用带星号的式样。',
  },
  '# example = "https://news.example.org/2018-12/18/content_5512.htm"',
  '# links = "https://news.example.org/*/content_*.htm"',
  { en: 'Only links within this part of a list page (CSS).', zh: '只取列表页中这一部分的链接（CSS 选择器）。' },
  '# within = "ul.list"',
  { en: 'How often 下一页 is followed.', zh: '最多翻几次“下一页”。' },
  '# next_pages = 3',
  {
    en: 'For {dd}: so many days back, today included. For {n}: the first, and how many.',
    zh: '{dd}：往回几天，含今天。{n}：从几起，共几个。',
  },
  '# days = 2',
  '# from = 1',
  '# count = 20',
  { en: 'Addresses of articles that need no list.', zh: '不经列表、直接按式样得到的文章地址。' },
  '# pages = ["https://news.example.org/daily/{yyyy}{MM}{dd}.htm"]',
  '# delay = "2s"',
  '# per_host = 1',
  {
    en: 'verify; legacy for old protocols; unverified where nobody vouches for the certificate.',
    zh: 'verify；旧协议用 legacy；证书无法验证时用 unverified。',
  },
  '# tls = "verify"',
  '# recheck = ["1d", "7d"]',
];

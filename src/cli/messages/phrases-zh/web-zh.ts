import type { Phrases } from '../phrases.ts';

/** Why a request brought no page, a site no addresses, a round no good. */
export const WEB_ZH: Phrases = {
  '"{url}" is not an http or https address': '“{url}”不是 http 或 https 地址',
  '{host} is in a private range; allow_private names hosts that may be asked':
    '{host} 是内网地址；允许抓取的内网主机请写入 allow_private',
  '{host} ({address}) is in a private range; allow_private names hosts that may be asked':
    '{host}（{address}）是内网地址；允许抓取的内网主机请写入 allow_private',
  '{host} has no address': '{host} 没有地址',
  '{host} asked to be left alone until {time}': '{host} 要求在 {time} 之前不再抓取',
  'robots.txt answers {n}, which forbids all until it is back': 'robots.txt 以 {n} 作答，恢复之前一律不抓取',
  'robots.txt forbids it (line {n})': 'robots.txt 不允许（第 {n} 行）',
  'robots.txt: {@why}': 'robots.txt：{@why}',
  '{n}, a challenge instead of the page': '{n}，来的是验证页而不是网页',
  '206, a part that was not asked for': '206，来的是没有要的一部分',
  'not done within {n} ms': '{n} 毫秒内没有完成',
  'leads nowhere: "{url}"': '重定向的去处不成地址：“{url}”',
  'leads to {scheme} addresses, which are not followed': '重定向到 {scheme} 地址，不予跟随',
  'leads in a circle, back to {url}': '重定向成环，回到 {url}',
  '{n} without a Location': '{n}，但没有 Location',
  'more than {n} redirects, the last to {url}': '重定向超过 {n} 次，最后到 {url}',
  'ended without an answer': '没有作答就断开了',
  '{n} content codings, one over another': '叠了 {n} 重内容编码',
  'content coding "{name}" is not known': '不认识内容编码“{name}”',
  'unpacks to more than {n} bytes': '解开后超过 {n} 字节',
  '{coding} ends before its end': '{coding} 数据不完整',
  stopped: '已中止',
  failed: '没有抓成',
  'is no sitemap': '不是 sitemap',
  'is no feed': '不是 feed',
  'names no address of the pattern': '其中没有合乎样式的地址',
  '{n} of {m}, before {k} of {l}': '{m} 页中 {n} 页，此前 {l} 页中 {k} 页',
  'site "{name}": within = "{selector}" is no CSS selector': '站点“{name}”：within = "{selector}" 不是 CSS 选择器',
  'site "{name}": {@why}': '站点“{name}”：{@why}',
  '"{text}": {{place}} is not known; there are {{places}}': '“{text}”：不认识 {{place}}；可用的有 {{places}}',
};

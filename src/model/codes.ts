/** Why a page was refused. `expected` ones are pages that were never meant to be articles. */
export const REFUSALS = {
  'list-page': { expected: true, en: 'a list of links, not an article', zh: '列表页，不是文章' },
  'home-page': { expected: true, en: 'a home or section page', zh: '首页或栏目页' },
  'login-page': { expected: true, en: 'asks for a login', zh: '要求登录' },
  'error-page': { expected: true, en: 'says that the page was not found or failed', zh: '页面不存在或出错' },
  blocked: {
    expected: false,
    en: 'a challenge or firewall stands before the site',
    zh: '被验证页或防火墙拦下',
  },
  empty: { expected: false, en: 'no bytes, or white space only', zh: '空文件或只有空白' },
  'no-body': { expected: false, en: 'no article text was found', zh: '找不到正文' },
  'script-shell': {
    expected: false,
    en: 'the text is loaded by script and is not on the page',
    zh: '正文由脚本载入，页面上没有',
  },
  gallery: { expected: false, en: 'pictures without article text', zh: '只有图片，没有正文' },
  'several-articles': {
    expected: false,
    en: 'holds several articles; cut it with --split',
    zh: '含多篇文章；请用 --split 切分',
  },
  'not-chinese': { expected: false, en: 'hardly any Chinese text', zh: '几乎没有中文' },
  undecodable: {
    expected: false,
    en: 'the bytes are not text in the charset given or found',
    zh: '字节无法按所给或所判的编码读出',
  },
  'too-large': { expected: false, en: 'larger than the bound for a page', zh: '超过单页大小上限' },
  'too-complex': { expected: false, en: 'too many or too deeply nested elements', zh: '元素过多或嵌套过深' },
  unreadable: { expected: false, en: 'the file could not be read', zh: '文件无法读取' },
  crash: { expected: false, en: 'a defect of jianbao on this page', zh: '程序在此页上出错' },
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** Why a request brought no page. */
export const FETCH_CODES = {
  gone: { en: 'the server says that the page is not there (404, 410)', zh: '服务器说页面不存在（404、410）' },
  status: { en: 'the server answered with another error', zh: '服务器以其他错误作答' },
  blocked: { en: 'a challenge or firewall stands before the site', zh: '被验证页或防火墙拦下' },
  robots: { en: 'robots.txt forbids it', zh: 'robots.txt 不允许' },
  'private-address': { en: 'the name leads to an address in a private range', zh: '域名指向内网地址' },
  redirect: { en: 'redirected too often, in a circle, or to nowhere', zh: '重定向过多、成环或无处可去' },
  dns: { en: 'the name has no address', zh: '域名无法解析' },
  connection: { en: 'no connection came about', zh: '连接不上' },
  tls: { en: 'the certificate or protocol is not acceptable', zh: '证书或加密协议不可接受' },
  timeout: { en: 'too slow', zh: '超时' },
  cut: { en: 'the answer broke off', zh: '内容不完整，传输中断' },
  malformed: { en: 'the answer is not readable as HTTP says', zh: '不是合格的 HTTP 回应' },
  'too-large': { en: 'larger than the bound for a page', zh: '超过单页大小上限' },
  paused: { en: 'the host asked to be left alone for longer than we wait', zh: '站点要求稍后再来' },
  stopped: { en: 'the run was stopped or its time was over', zh: '运行被中止或时间已到' },
  address: { en: 'not an http or https address', zh: '不是 http 或 https 地址' },
} as const;

export type FetchCode = keyof typeof FETCH_CODES;

/** What is doubtful about a clipping. */
export const WARNINGS = {
  'no-title': { en: 'no title was found', zh: '没有标题' },
  'no-date': { en: 'no date of publication was found', zh: '没有发布日期' },
  'no-source': { en: 'no source was found', zh: '没有来源' },
  'short-body': { en: 'the body has under 100 characters', zh: '正文不足一百字' },
  'body-doubtful': { en: 'another part of the page could be the body as well', zh: '页面另有一处也可能是正文' },
  'title-disagrees': { en: 'the printed title and the claimed one differ', zh: '页面标题与自述标题不一' },
  'date-disagrees': { en: 'the printed date and the claimed one differ', zh: '页面日期与自述日期不一' },
  'source-disagrees': { en: 'two sources are named', zh: '页面写有两个来源' },
  'date-supplied': { en: 'a part of the date was supplied', zh: '日期有一部分是补上的' },
  'date-from-claim': { en: 'the date is not printed, only claimed by the page', zh: '日期没有印出，只见于页面自述' },
  'unreadable-characters': { en: 'some characters could not be decoded', zh: '有些字符无法解码' },
  truncated: { en: 'the page seems to be cut off', zh: '页面似乎不完整' },
  'more-pages': { en: 'the article goes on on further pages', zh: '文章还有后续页面' },
  'refused-by-new-rules': {
    en: 'later rules refuse the page; the values are those of the earlier ones',
    zh: '按后来的规则应拒收，各值仍为此前所读',
  },
  'accepted-by-person': {
    en: 'the rules refuse the page; a person says that it is an article',
    zh: '按规则应拒收，由人认定为文章',
  },
  'table-unit-unknown': { en: 'a number in a table has no unit that the table names', zh: '表格中有数字未注明单位' },
} as const;

export type WarningCode = keyof typeof WARNINGS;

/** Inputs that are no pages: counted by type, never an error. */
export type SkipReason =
  | 'image'
  | 'style'
  | 'script'
  | 'pdf'
  | 'office'
  | 'font'
  | 'media'
  | 'archive'
  | 'database'
  | 'xml'
  | 'json'
  | 'binary'
  | 'part-of-saved-page'
  | 'warcinfo'
  | 'request'
  | 'metadata'
  | 'revisit'
  | 'conversion'
  | 'continuation'
  | 'dns'
  | 'robots'
  | 'redirect'
  | 'no-content'
  | 'hidden'
  | 'symlink-loop'
  | 'not-a-file';

import { fold } from '../chinese/fold.ts';
import { isHan } from '../chinese/han.ts';
import type { RefusalCode } from '../model/codes.ts';
import type { JudgedPage } from '../model/judged-page.ts';
import { PageProblem } from '../model/problem.ts';

/** Fewer characters of text than this need a title and a date to be an article. */
const SHORT = 60;
const SHORTEST = 20;
/** So many characters of a page are looked at. */
const LONGEST_PRINTED = 20_000;

const ERROR_TITLE =
  /(?:^(?:HTTP )?(?:404|403|50[0-4])(?!\d)|(?<!\d)(?:404|403|50[0-4]) ?(?:error|not found|错误|页面|-)|page not found|页面(?:不存在|未找到|没有找到|无法|错误|丢失|已删除)|找不到(?:页面|网页|您)|出错了?|错误提示|无法访问|访问(?:出错|被拒绝|受限)|系统(?:错误|提示)|服务器错误)/i;
const ERROR_TEXT =
  /(?:(?:您|你)(?:所)?(?:要|请求|访问|查看|浏览|寻找)(?:的)?(?:访问的)?(?:页面|网页|内容|文章|文件|信息).{0,16}(?:不存在|找不到|已(?:经)?(?:被)?(?:删除|移除|下线)|无法|未找到|没有找到|失效)|(?:页面|网页|文章|内容|文件)(?:不存在|未找到|没有找到|已(?:经)?(?:被)?(?:删除|移除|下线))|404 (?:error|not found)|无法找到该(?:页|网页)|服务器.{0,8}(?:错误|繁忙)|HTTP 错误)/i;
/** 您的访问已被网站防火墙拦截; 请拖动滑块完成验证; Just a moment... */
const WALL =
  /(?:(?:访问|请求|操作|行为).{0,12}(?:拦截|阻断|阻止|防火墙)|(?:网站|应用|云)(?:防火墙|防护系统)|安全狗|云锁|创宇盾|(?:滑动|拖动|向右).{0,8}(?:滑块|验证)|人机(?:身份)?验证|请?(?:先)?(?:完成|通过|进行)(?:以下|下方|下列|上方)?.{0,6}验证|(?:访问|请求|操作)(?:过于|太过|太)频繁|checking your browser|just a moment\.\.\.|verify (?:that )?you are (?:a )?human|enable javascript and cookies to continue|incapsula incident|attention required! \| cloudflare)/i;
const LOGIN =
  /(?:请(?:先)?登录|登录后(?:才)?(?:可|能|查看|阅读|访问)|用户登录|会员登录|账号登录|密码登录|统一身份认证|忘记密码|需要登录)/;
const HOME = /(?:首页|门户网站|官方网站|官网|主页)$/;

/** Why a judged page is no article, or undefined where it is one. */
export function refusalOf(page: JudgedPage, body: string): PageProblem | undefined {
  const code = codeOf(page, body);
  return code === undefined ? undefined : new PageProblem(code.code, code.message);
}

function codeOf(page: JudgedPage, body: string): { code: RefusalCode; message: string } | undefined {
  const claimedTitle = page.claims.find((claim) => claim.key === 'title')?.text ?? '';
  const title = fold(page.title?.text ?? claimedTitle);
  const size = body.replace(/\s/g, '').length;
  const several = severalArticles(page);
  if (several > 1)
    return { code: 'several-articles', message: `${several} titles with dates, each above its own text` };
  const isThin = size < 200;
  const printed = isThin ? printedOn(page) : '';
  const wall =
    isThin && !hasDate(page) && linksOf(page) < 25
      ? WALL.exec(`${fold(claimedTitle)}\n${printed.slice(0, 3_000)}`)
      : null;
  if (wall !== null) return { code: 'blocked', message: `the page says: ${wall[0].slice(0, 40)}` };
  if (
    isThin &&
    (ERROR_TITLE.test(title) || ERROR_TITLE.test(fold(claimedTitle)) || ERROR_TEXT.test(printed.slice(0, 3_000)))
  )
    return { code: 'error-page', message: `the page says: ${(ERROR_TEXT.exec(printed)?.[0] ?? title).slice(0, 40)}` };
  if (
    isThin &&
    (page.traits.includes('password-field') || LOGIN.test(printed)) &&
    printed.length < 3_000 &&
    !hasDate(page) &&
    linksOf(page) < 25
  )
    return { code: 'login-page', message: 'the page asks for a login' };
  const foreign = foreignText(page);
  if (foreign !== undefined) return { code: 'not-chinese', message: foreign };
  const links = linksOf(page);
  const isList = page.blocks.length > 10 && links > page.blocks.length * 0.6;
  if (size >= SHORT && !(isList && size < 150 && !hasDate(page))) return undefined;
  if (size >= SHORTEST && hasDate(page) && page.title !== null && !isListOfDates(page)) return undefined;
  if (page.traits.includes('frameset')) return { code: 'home-page', message: 'a frameset without text of its own' };
  if (isList || isListOfDates(page)) {
    const isHome = HOME.test(fold(claimedTitle)) || links > 150;
    return isHome
      ? { code: 'home-page', message: `${links} of ${page.blocks.length} lines are links` }
      : { code: 'list-page', message: `${links} of ${page.blocks.length} lines are links or entries with dates` };
  }
  if (page.traits.includes('script-heavy'))
    return { code: 'script-shell', message: 'scripts and hardly any printed text' };
  const images = page.blocks.reduce((sum, block) => sum + block.images, 0);
  if (images >= 3) return { code: 'gallery', message: `${images} images and ${size} characters of text` };
  return { code: 'no-body', message: `${size} characters of text in ${page.blocks.length} lines` };
}

/** What the page prints, folded, a line each. */
function printedOn(page: JudgedPage): string {
  return page.blocks
    .map((block) => fold(block.text))
    .join('\n')
    .slice(0, LONGEST_PRINTED);
}

function linksOf(page: JudgedPage): number {
  return page.blocks.filter((block) => block.linked > 0.5).length;
}

function hasDate(page: JudgedPage): boolean {
  return page.blocks.some((block) => block.role === 'credit' && /\d{4}/.test(block.text));
}

/** Lines that each end or begin with a date: an index, printed or dumped. */
function isListOfDates(page: JudgedPage): boolean {
  const dated = page.blocks.filter(
    (block) =>
      /(?:^|[\s[(（])(?:20\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）]?$/.test(block.text) &&
      block.text.length > 12 &&
      block.text.length < 80,
  );
  return dated.length >= 8;
}

/** How few of the first characters are Chinese, where they are too few. Counting ends where there are enough: at the top of most pages. */
function foreignText(page: JudgedPage): string | undefined {
  const length = Math.min(
    LONGEST_PRINTED,
    page.blocks.reduce((sum, { text }) => sum + text.length + 1, -1),
  );
  if (length <= 100) return undefined;
  let han = 0;
  let left = length;
  for (const { text } of page.blocks) {
    han += countHan(fold(text.length > left ? text.slice(0, left) : text));
    if (han >= length * 0.1) return undefined;
    left -= text.length + 1;
    if (left <= 0) break;
  }
  return `${han} Chinese characters of ${length}`;
}

function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    if (isHan(text.charCodeAt(i))) count++;
  }
  return count;
}

/** A dump that holds several articles: heads with a full date and a source, each followed by text. */
function severalArticles(page: JudgedPage): number {
  if (page.form !== 'dump') return 1;
  let articles = 0;
  let paragraphs: readonly number[] | undefined;
  for (const block of page.blocks) {
    // Below such a line stand teasers with sources and dates of their own.
    if (/^furniture-(?:related|comments)$/.test(block.rule)) break;
    const folded = fold(block.text);
    if (isHeadOfArticle(folded)) paragraphs = [];
    else if (paragraphs !== undefined && folded.length >= 30 && /[。！？”]$/.test(folded)) {
      paragraphs = [...paragraphs, folded.length];
      if (paragraphs.length >= 2 && paragraphs.reduce((sum, size) => sum + size, 0) >= 80) {
        articles++;
        paragraphs = undefined;
      }
    }
  }
  return articles;
}

/** 2016-08-01 08:30 来源：石门新闻网 */
function isHeadOfArticle(folded: string): boolean {
  if (folded.length > 80 || /[。；]$/.test(folded)) return false;
  const hasDay = /(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}/.test(folded);
  return hasDay && /(?:来源|稿源|转自|作者|记者) ?[:： ]/.test(folded);
}

import { fold } from '../../chinese/fold.ts';
import type { Evidence } from '../../model/article.ts';
import type { JudgedPage } from '../../model/judged-page.ts';

export interface FoundSection {
  readonly section: readonly string[];
  readonly evidence: Evidence | null;
}

const POSITION = /(?:当前|所在|您的|你的|现在)的?(?:位置|栏目|页面)(?:是|为)? ?[:： ]/;
const STEP = / ?(?:>{1,2}|»|→|›|->|-->|＞|◆|»|·>) ?/;
const HOME = /^(?:.{0,12}(?:首页|主页|主頁)|Home|网站)$/i;
const LAST =
  /^(?:正文|内容|文章|详情|文章内容|详细内容|信息内容|新闻详情|文章正文|内容正文|新闻内容|浏览文章|阅读文章|浏览|查看)$/;
const LOOK_BACK = 40;

/** The breadcrumb above the title without 首页 and 正文; else what the page claims. */
export function findSection(page: JudgedPage): FoundSection {
  const until = page.titleAt ?? page.bodyStart;
  for (let index = Math.min(until + 3, page.blocks.length) - 1; index >= Math.max(0, until - LOOK_BACK); index--) {
    const block = page.blocks[index];
    if (block === undefined || block.text.length > 160 || block.role === 'title') continue;
    const line = joined(page, index);
    if (!POSITION.test(fold(line)) && !isTrail(line)) continue;
    const section = stepsOf(line, page.title?.text ?? '');
    if (section.length > 0)
      return { section, evidence: { text: line, place: block.place, rule: 'section-breadcrumb' } };
  }
  const claim = page.claims.find((one) => one.key === 'section');
  if (claim === undefined) return { section: [], evidence: null };
  return { section: [claim.text], evidence: { text: claim.text, place: claim.place, rule: 'section-claimed' } };
}

/** A breadcrumb set as a list: each step on a line that begins with the sign. */
function joined(page: JudgedPage, index: number): string {
  let line = page.blocks[index]?.text ?? '';
  if (/^(?:>|»|→|›)/.test(fold(line))) return '';
  for (let i = index + 1; i < index + 8; i++) {
    const next = page.blocks[i];
    if (next === undefined || !(/^(?:>|»|→|›)/.test(fold(next.text)) || /(?:>|»|→|›)$/.test(fold(line)))) break;
    if (next.role === 'title' || next.text.length > 40) break;
    line += ` ${next.text}`;
  }
  return line;
}

function isTrail(line: string): boolean {
  const steps = fold(line).split(STEP);
  if (steps.length < 2 || steps.some((step) => step.length > 30)) return false;
  return HOME.test((steps[0] ?? '').trim()) || LAST.test((steps.at(-1) ?? '').trim()) || steps.length > 2;
}

function stepsOf(line: string, title: string): readonly string[] {
  const trail = fold(line).replace(/^.{0,30}(?:位置|栏目|页面)(?:是|为)? ?[:： ]\s*/, (head) =>
    POSITION.test(head) ? '' : head,
  );
  const offset = line.length - trail.length;
  const own = fold(title).replace(/\s/g, '');
  return line
    .slice(offset)
    .split(/\s?(?:>{1,2}|»|→|›|->|＞{1,2}|◆)\s?/)
    .map((step) => step.trim())
    .filter((step) => step !== '' && step.length <= 24 && !HOME.test(step) && !LAST.test(fold(step)))
    .filter((step) => own === '' || !own.startsWith(fold(step).replace(/\s/g, '').slice(0, 12)) || step.length < 6);
}

import { fold } from '../../chinese/fold.ts';
import { printedTimes } from '../../chinese/printed-time.ts';
import type { OfficialDocument } from '../../model/article.ts';
import type { JudgedPage } from '../../model/judged-page.ts';

const INDEX = labelled('索 ?引 ?号|信息索引号|索取号');
const LABELLED_NUMBER = labelled('发文字号|发文文号|文 {0,3}号|文件编号|公文文号|文件字号|文件号');
const ISSUER = labelled('发文机关|发布机关|发文单位|制发机关|发布机构|发文机构|公开主体|信息来源|制定机关');
const SIGNED_ON = labelled('成文日期|发文日期|成文时间|发文时间|印发日期|签发日期|生成日期');
const EFFECTIVE_ON = labelled('生效日期|施行日期|实施日期|生效时间|实施时间|执行日期');

/** A label in its cell, at the start of a word or in brackets. */
function labelled(labels: string): RegExp {
  return new RegExp(`(?:^|[\\t |【\\[])(?:${labels}) ?[】\\]]?(?:[:：]|\\t|$| (?=\\S))\\s*`);
}

/** 深民〔2017〕12号, 国办发[2018]5号 */
const NUMBER = /[\u3400-\u9fff]{1,14}(?:[〔[(【]|﹝)(?:19|20)\d{2}(?:[〕\])】]|﹞) ?第? ?\d{1,5} ?号/;
const REACH = 60;

interface FoldedLine {
  readonly text: string;
  readonly folded: string;
}

/** The header table of a government notice; null where neither index nor number is printed. */
export function findDocument(page: JudgedPage): OfficialDocument | null {
  const from = Math.max(0, (page.titleAt ?? page.bodyStart) - REACH);
  const to = Math.min(page.blocks.length, page.bodyStart + 12);
  const blocks = page.blocks.slice(from, to);
  // Index and number are both a 号, with a label or without.
  if (!blocks.some(({ text }) => /[号號]/.test(text))) return null;
  const lines = blocks.map((block) => foldedLine(block.role === 'title' ? '' : block.text));
  const index = valueBehind(lines, INDEX);
  const number = valueBehind(lines, LABELLED_NUMBER) ?? numberLine(lines);
  if (index === null && number === null) return null;
  return {
    number,
    index,
    issuer: valueBehind(lines, ISSUER),
    signedOn: dayOf(valueBehind(lines, SIGNED_ON)),
    effectiveOn: dayOf(valueBehind(lines, EFFECTIVE_ON)) ?? effectiveInText(page),
  };
}

function foldedLine(text: string): FoldedLine {
  return { text, folded: fold(text) };
}

/** What stands behind a label in its cell, the next cell, the same line or the next line. */
function valueBehind(lines: readonly FoldedLine[], label: RegExp): string | null {
  for (const [i, { text, folded }] of lines.entries()) {
    const found = label.exec(folded);
    if (found === null) continue;
    const behind = text.slice(found.index + found[0].length);
    const isAlone = behind === '' && !text.includes('\t');
    const value = isAlone ? (lines[i + 1]?.text ?? '') : behind;
    const [cell = ''] = value.split(/\t|\s(?=[\u3400-\u9fff ]{2,8}[:：])/);
    const trimmed = cell.trim();
    return trimmed === '' || trimmed.length > 80 || /[:：]$/.test(trimmed) ? null : trimmed;
  }
  return null;
}

function numberLine(lines: readonly FoldedLine[]): string | null {
  for (const { text, folded } of lines) {
    const found = text.length < 40 ? NUMBER.exec(folded) : null;
    if (found !== null && found[0].length >= text.length - 4)
      return text.slice(found.index, found.index + found[0].length);
  }
  return null;
}

/** 本通知自2018年4月1日起施行 */
const IN_FORCE = /自([12]\d{3}年\d{1,2}月\d{1,2}日)起(?:正式)?(?:施行|实施|执行|生效)/;

function effectiveInText(page: JudgedPage): string | null {
  for (const { text } of page.blocks.slice(page.bodyStart, page.bodyStop)) {
    const found = IN_FORCE.exec(fold(text.length > 4_000 ? text.slice(-4_000) : text))?.[1];
    if (found !== undefined) return dayOf(found);
  }
  return null;
}

function dayOf(value: string | null): string | null {
  const [time] = value === null ? [] : printedTimes(value);
  if (time?.year == null || time.month === null || time.day === null) return null;
  return `${time.year}-${String(time.month).padStart(2, '0')}-${String(time.day).padStart(2, '0')}`;
}

import type { Column, Columns } from './column.ts';
import {
  AGENCY_ALIAS_COLUMNS,
  AGENCY_COLUMNS,
  AGENCY_DECISION_COLUMNS,
  AGENCY_FIGURE_COLUMNS,
  AGENCY_PAIR_COLUMNS,
  AGENCY_YEAR_COLUMNS,
} from './columns/agency-columns.ts';
import { CLIPPING_COLUMNS } from './columns/clipping-columns.ts';
import {
  DATE_COLUMNS,
  FIGURE_COLUMNS,
  FIGURE_TABLE_COLUMNS,
  MENTION_COLUMNS,
  MENTION_TABLE_COLUMNS,
} from './columns/finding-columns.ts';
import { PRECISION_COLUMNS, SHEET_COLUMNS } from './columns/judgement-columns.ts';
import {
  BLOCK_COLUMNS,
  CAPTION_COLUMNS,
  CAPTURE_COLUMNS,
  CHANGE_COLUMNS,
  CLIPPING_CAPTURE_COLUMNS,
  CREDIT_COLUMNS,
  EDIT_COLUMNS,
  MARK_COLUMNS,
  REFUSAL_COLUMNS,
  RUN_COLUMNS,
  STORY_COLUMNS,
  STORY_MEMBER_COLUMNS,
} from './columns/record-columns.ts';

export interface Described {
  readonly zh: string;
  readonly en: string;
  readonly columns: Columns;
}

/** Every relation that can be exported, and what its columns mean. */
export const CATALOGUE: Readonly<Record<string, Described>> = {
  clippings: {
    zh: '剪报：一行一篇文章的一个修订版',
    en: 'Clippings: a row an article revision',
    columns: CLIPPING_COLUMNS,
  },
  credits: { zh: '署名', en: 'Credits: who stands behind the articles, as printed', columns: CREDIT_COLUMNS },
  captions: { zh: '图片说明', en: 'Captions of pictures', columns: CAPTION_COLUMNS },
  blocks: { zh: '正文的组成部分', en: 'The parts of the bodies', columns: BLOCK_COLUMNS },
  dates: { zh: '文中的日期', en: 'Dates in the texts', columns: DATE_COLUMNS },
  figures: { zh: '文中的数字', en: 'Figures in the texts', columns: FIGURE_COLUMNS },
  figure_table: {
    zh: '数字及其句子、日期、机构和文章',
    en: 'Figures with sentence, date, agency and article',
    columns: FIGURE_TABLE_COLUMNS,
  },
  agencies: { zh: '机构', en: 'Agencies', columns: AGENCY_COLUMNS },
  agency_aliases: { zh: '机构的其他名称', en: 'Other names of agencies', columns: AGENCY_ALIAS_COLUMNS },
  agency_years: { zh: '机构逐年的文章数', en: 'Agencies by year', columns: AGENCY_YEAR_COLUMNS },
  agency_pairs: { zh: '同篇出现的机构', en: 'Agencies that occur together', columns: AGENCY_PAIR_COLUMNS },
  agency_figures: { zh: '机构及其数字', en: 'Agencies with their figures', columns: AGENCY_FIGURE_COLUMNS },
  agency_decisions: { zh: '人对机构的决定', en: "A person's decisions on agencies", columns: AGENCY_DECISION_COLUMNS },
  mentions: { zh: '机构的提及', en: 'Mentions of agencies', columns: MENTION_COLUMNS },
  mention_table: {
    zh: '机构的提及及其句子和文章',
    en: 'Mentions of agencies with sentence and article',
    columns: MENTION_TABLE_COLUMNS,
  },
  captures: { zh: '采集：页面字节的一次到来', en: 'Captures: arrivals of bytes', columns: CAPTURE_COLUMNS },
  clipping_captures: {
    zh: '剪报与采集的对应',
    en: 'Which captures show which clippings',
    columns: CLIPPING_CAPTURE_COLUMNS,
  },
  refusals: { zh: '拒收的页面', en: 'Pages that could not be clipped', columns: REFUSAL_COLUMNS },
  edits: { zh: '更正：人对文章所作的更正', en: 'Corrections that persons made to articles', columns: EDIT_COLUMNS },
  changes: {
    zh: '变动：按新规则重读后不同的值',
    en: 'Values that changed when pages were read again',
    columns: CHANGE_COLUMNS,
  },
  stories: {
    zh: '同稿：一行一组印有相同文字的剪报',
    en: 'Stories: a row a set of clippings that print the same text',
    columns: STORY_COLUMNS,
  },
  story_members: {
    zh: '同稿中的各篇剪报',
    en: 'The clippings of each story, and which took over from which',
    columns: STORY_MEMBER_COLUMNS,
  },
  marks: {
    zh: '评判：人对单个数字、日期、机构的评判',
    en: 'Marks: what persons said of single findings',
    columns: MARK_COLUMNS,
  },
  coding_sheet: {
    zh: '评判表：抽取的样本，供人填写',
    en: 'Coding sheet: a sample, to be filled in by people',
    columns: SHEET_COLUMNS,
  },
  precision: { zh: '准确率及其 95% 区间', en: 'Precision with its 95 % interval', columns: PRECISION_COLUMNS },
  runs: { zh: '运行记录', en: 'Runs of jianbao on the archive', columns: RUN_COLUMNS },
};

/** The column's meaning; throws where the catalogue has none, which a test holds to be impossible. */
export function columnOf(relation: string, name: string): Column {
  const column = CATALOGUE[relation]?.columns[name];
  if (column === undefined) throw new Error(`${relation}.${name} has no description`);
  return column;
}

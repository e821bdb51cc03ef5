import { columnsFrom } from '../column.ts';
import { FIGURE_TABLE_COLUMNS } from './finding-columns.ts';

export const AGENCY_COLUMNS = columnsFrom(`
id | string | 机构的编号 | the agency's id
name | string | 名称 | its name
type | string | 类别，取最常见者或人所定者 | its type: the one most often read, or a person's
region | string | 行政区划代码（GB/T 2260） | its region as a GB/T 2260 code
first_seen | day | 提到它的最早一篇的发布日 | the day of the first article that names it
last_seen | day | 提到它的最晚一篇的发布日 | the day of the last article that names it
articles | integer | 提到它的文章数（现行版） | how many articles name it (current revisions)
mentions | integer | 被提及的次数（现行版） | how often it is named (current revisions)
status | string | 由谁而定：machine 机器、person 人 | whose word it rests on: machine or person
placed | boolean | 是否为一个确定的机构；仅有“市民政局”之类而不知何市者为否 | whether it is one body; not where only relative names are known (the city bureau) and not of which city
note | string | 人的备注 | a person's note
`);

export const AGENCY_ALIAS_COLUMNS = columnsFrom(`
agency_id | string | 机构的编号 | the agency's id
alias | string | 其他名称 | the other name
kind | string | 种类：full 全称、short 文中简称、learnt 由文章学得、lexicon 词表、former 曾用名、person 人所定 | full, short, learnt, lexicon, former or person
region | string | 行政区划代码（GB/T 2260） | the region under which it is so named
articles | integer | 以此名提到它的文章修订版数 | in how many article revisions
example_clipping_id | string | 两名并见的最早一篇 | the earliest article in which it stands beside the full name
until | string | 曾用名用到何时 | until when a former name was in use
`);

const AGENCY = `
agency_id | string | 机构的编号 | the agency's id
agency_name | string | 机构的名称 | its name
agency_type | string | 机构的类别 | its type
agency_region | string | 机构的行政区划代码（GB/T 2260） | its region as a GB/T 2260 code
`;

export const AGENCY_YEAR_COLUMNS = columnsFrom(`${AGENCY.trim()}
year | string | 发布之年；无日期则空 | the year of publication; empty where undated
articles | integer | 文章数 | how many articles name it
mentions | integer | 提及次数 | how often it is named
`);

export const AGENCY_PAIR_COLUMNS = columnsFrom(`
a_id | string | 一机构的编号 | the id of the one agency
a_name | string | 一机构的名称 | its name
b_id | string | 另一机构的编号 | the id of the other
b_name | string | 另一机构的名称 | its name
articles | integer | 同时提到两者的文章数 | how many articles name both
first_seen | day | 其中最早一篇的发布日 | the day of the first of them
last_seen | day | 其中最晚一篇的发布日 | the day of the last of them
`);

export const AGENCY_FIGURE_COLUMNS = { ...FIGURE_TABLE_COLUMNS, ...columnsFrom(AGENCY) };

export const AGENCY_DECISION_COLUMNS = columnsFrom(`
id | integer | 决定的编号 | the decision's number
made_at | string | 何时所作 | when it was made
made_by | string | 何人所作 | who made it
kind | string | 种类：merge 合并、split 拆分、alias 别名、former 曾用名、set 更正、import 导入 | merge, split, alias, former, set or import
what | object | 内容 | what it says
undone_at | string | 何时撤回 | when it was taken back
undone_by | string | 何人撤回 | who took it back
state | string | 状态：applied 已生效、dangling 所说的名称不在库中、conflicting 有冲突、undone 已撤回 | applied, dangling, conflicting or undone
problem | string | 未能完全生效的原因 | why it was not carried out whole
problem_names | list | 所涉的名称 | the names that this is about
`);

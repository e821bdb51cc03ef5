import { columnsFrom } from '../column.ts';

const PLACE = `
clipping_id | string | 所在剪报的编号 | the clipping it stands in
story_id | string | 所属同稿的编号；已被取代的修订版没有 | the story it belongs to; none for superseded revisions
field | string | 所在的文字：title、subtitle、body、captions/0 等 | the text it stands in: title, subtitle, body, captions/0 …
start | integer | 起点，自 0 起按字符（码点）计 | where it begins, in Unicode characters from 0
stop | integer | 终点，不含 | where it ends, exclusive
text | string | 原文 | the words as printed
rule | string | 得出它的规则 | the rule that found it
sentence_start | integer | 所在句子的起点 | where its sentence begins
sentence_stop | integer | 所在句子的终点，不含 | where its sentence ends, exclusive
position | integer | 在该剪报中的序号，自 0 起 | its number within the clipping, from 0
`;

const ARTICLE = `
sentence | string | 所在的整句 | the whole sentence it stands in
title | string | 文章标题 | the title of the article
published_on | day | 文章的发布日 | the day the article was published
source | string | 文章的来源 | the source of the article
site | string | 文章所在的站点 | the site of the article
section | list | 文章的栏目路径 | the section of the article
url | string | 文章的网址 | the URL of the article
extractor_version | string | 剪报程序版本 | the version of jianbao that read it
`;

const FIGURE = `
id | string | 数字的编号 | the figure's id
number | number | 所印之数，已按万、亿换算，不论上下限；区间为空 | the number as printed and scaled, whatever the bound; empty for a range
value | number | 数值，只在确数和约数时有 | the value, for exact and about only
low | number | 下限 | the lower bound
high | number | 上限 | the upper bound
bound | string | 界限：exact 确数、about 约、at_least 至少、more_than 超过、at_most 至多、less_than 不到、range 区间 | exact, about, at_least, more_than, at_most, less_than or range
unit | string | 单位，如所印 | the unit as printed
currency | string | 币种（ISO 4217） | the currency (ISO 4217)
kind | string | 类别：count 计数、money 金额、percent 百分比、fraction 分数、ratio 比例、measure 度量、temperature 温度、age 年龄、duration 时长 | count, money, percent, fraction, ratio, measure, temperature, age or duration
direction | string | 升降：rise 升、fall 降 | rise or fall
compared_with | string | 与何者相比：yoy 同比、previous 环比，或原文 | compared with: yoy, previous, or the words as printed
status | string | 性质：reported 已报、planned 计划、limit 限额 | reported, planned or limit
part_of | string | 它所属总数的编号 | the id of the total it is a part of
date_link | string | 日期与数字的远近：sentence 同句、paragraph 同段、article 同篇 | how near the date stands: sentence, paragraph or article
agency_link | string | 机构与数字的远近：sentence 同句、paragraph 同段、article 同篇 | how near the agency stands: sentence, paragraph or article
row_label | string | 表格中所在行的行名，如所印 | in a table, what heads its row, as printed
column_label | string | 表格中所在列的列名，如所印 | in a table, what heads its column, as printed
`;

export const FIGURE_COLUMNS = columnsFrom(`${PLACE.trim()}\n${FIGURE.trim()}
counted_start | integer | 所数之物的起点 | where the thing counted begins
counted_stop | integer | 所数之物的终点，不含 | where it ends, exclusive
counted_text | string | 所数之物 | the thing counted
date_id | string | 数字所说日期的编号 | the id of the date it speaks of
agency_id | string | 数字所说机构的编号 | the id of the agency it speaks of
`);

export const FIGURE_TABLE_COLUMNS = columnsFrom(`${PLACE.trim()}\n${ARTICLE.trim()}\n${FIGURE.trim()}
verdict | string | 人的评判：right 对、wrong 错；空则未评 | a person's verdict: right or wrong; empty where nobody judged it
corrected_value | number | 人所说的应有之值 | the value that a person says it should be
counted | string | 所数之物 | the thing counted
date_text | string | 数字所说的日期，如所印 | the date it speaks of, as printed
date_earliest | string | 该日期所含的最早时刻 | the first instant of that date
date_latest | string | 该日期所含的最晚时刻 | the last instant of that date, inclusive
agency_name | string | 数字所说的机构 | the agency it speaks of
agency_type | string | 该机构的类别 | the type of that agency
agency_id | string | 该机构的编号 | the id of that agency
agency_name_in_article | string | 该机构在文中的名称 | its name in the article
`);

const MENTION = `
id | string | 提及的编号 | the mention's id
agency_id | string | 机构的编号 | the id of the agency
agency_name | string | 机构在本库中的名称 | the agency's name in the archive
name_in_article | string | 该机构的名称，由本文和内置词表得出 | the name of the agency, from the article and the shipped lexicon alone
type | string | 机构的类别 | the type of the agency
region | string | 行政区划代码（GB/T 2260） | its region as a GB/T 2260 code
resolved_by | string | 定出名称的规则 | the rule that gave it its name
certainty | string | 把握：certain 确定、likely 可能 | certain or likely
`;

export const MENTION_COLUMNS = columnsFrom(`${PLACE.trim()}\n${MENTION.trim()}`);

export const MENTION_TABLE_COLUMNS = columnsFrom(`${PLACE.trim()}\n${ARTICLE.trim()}\n${MENTION.trim()}
verdict | string | 人的评判：right 对、wrong 错；空则未评 | a person's verdict: right or wrong; empty where nobody judged it
corrected_value | string | 人所说的应有之名 | the name that a person says it should be`);

export const DATE_COLUMNS = columnsFrom(`${PLACE.trim()}
verdict | string | 人的评判：right 对、wrong 错；空则未评 | a person's verdict: right or wrong; empty where nobody judged it
corrected_value | string | 人所说的应有之值 | what a person says it should be
id | string | 日期的编号 | the date's id
earliest | string | 所含的最早时刻；无起点或未定则空 | the first instant covered; empty where open or unresolved
latest | string | 所含的最晚时刻；无终点或未定则空 | the last instant covered, inclusive; empty where open or unresolved
edtf | string | EDTF（ISO 8601-2）写法 | in EDTF (ISO 8601-2), where level 1 can say it
resolved | boolean | 是否已定出时间 | whether it could be placed in time
anchor | string | 推算所据的日期 | the day it was read against
anchor_from | string | 该日期的出处：dateline 电头、published 发布日、text 文中 | where that day comes from: dateline, published or text
supplied | list | 补上的部分 | the parts that were supplied
`);

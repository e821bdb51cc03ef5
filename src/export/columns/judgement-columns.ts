import { columnsFrom } from '../column.ts';

export const SHEET_COLUMNS = columnsFrom(`
id | string | 所评判者的编号 | the id of what is judged
kind | string | figures、dates、mentions、clippings | figures, dates, mentions or clippings
sentence | string | 整句，所评判的文字在 ⟦ ⟧ 之间；剪报则为正文开头 | the sentence with the words between ⟦ and ⟧; of a clipping the beginning of its body
text | string | 原文 | the words
value | string | 程序所读 | what the machine read
rule | string | 规则 | the rule
title | string | 文章标题 | the title of the article
published | string | 发布时间 | when it was published
source | string | 来源 | its source
site | string | 站点 | its site
link | string | 网址，或所在文件 | its URL, else its file
field | string | 所在的文字 | the text it stands in
start | integer | 起点 | where it begins
stratum | string | 所属的层 | its stratum
stratum_size | integer | 该层共有多少 | how many there are in that stratum
right | string | 请填：对 或 错（y 或 n） | to be filled in: y or n
correct | string | 若错，应为何值 | where it is wrong: what it should be
who | string | 评判者 | who judged it
note | string | 说明 | a remark
`);

export const PRECISION_COLUMNS = columnsFrom(`
by | string | all 全部、rule 规则、site 站点、decade 年代 | all, rule, site or decade
value | string | 其值 | which of them
right | integer | 评为对的 | those judged right
judged | integer | 评判过的 | those judged
precision | number | 准确率；全部一行按层加权 | the share of the right ones; that of all is weighted by strata
low | number | 95% 区间下限 | lower end of the 95 % interval
high | number | 95% 区间上限 | its upper end
`);

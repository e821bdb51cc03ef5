import { columnsFrom } from '../column.ts';

const OF_CLIPPING = `
id | string | 编号 | its id
clipping_id | string | 所在剪报的编号 | the clipping it belongs to
story_id | string | 所属同稿的编号；已被取代的修订版没有 | the story it belongs to; none for superseded revisions
position | integer | 在该剪报中的序号，自 0 起 | its number within the clipping, from 0
`;

export const CREDIT_COLUMNS = columnsFrom(`${OF_CLIPPING.trim()}
role | string | 身份：source 来源、reporter 记者、correspondent 通讯员、author 作者、editor 编辑、photographer 摄影等 | the role: source, reporter, correspondent, author, editor, photographer …
name | string | 姓名或名称，如所印 | the name as printed
affiliation | string | 所属单位 | the affiliation
text | string | 署名原文 | the printed line
agency_id | string | 所属单位（或其本身所指）的机构编号 | the id of the agency that is its affiliation, or the credit itself
`);

export const CAPTION_COLUMNS = columnsFrom(`${OF_CLIPPING.trim()}
text | string | 图片说明 | the caption
`);

export const BLOCK_COLUMNS = columnsFrom(`${OF_CLIPPING.trim()}
role | string | 角色：subhead 小标题、paragraph 段落、list 列表、table 表格行 | subhead, paragraph, list or table
start | integer | 在正文中的起点，按字符（码点）计 | where it begins in the body, in Unicode characters from 0
stop | integer | 终点，不含 | where it ends, exclusive
text | string | 原文 | its text
`);

export const CAPTURE_COLUMNS = columnsFrom(`
id | string | 采集的编号 | the capture's id
sha256 | string | 字节的 SHA-256 | the SHA-256 of the bytes
kind | string | 来路：file、stdin、http、warc、zip、mhtml | how it came: file, stdin, http, warc, zip or mhtml
locator | string | 所在 | where it was found
bytes | integer | 字节数 | the number of bytes
retrieved_at | string | 采集时间，如所声明 | when it was captured, as stated
retrieved_from | string | 采集时间的依据 | who states that time: given, http, warc or mark
given | object | 使用者随页面给出的资料 | what its owner stated about it
url | string | 采集时的网址 | the address it was captured under
http_status | integer | HTTP 状态码 | the HTTP status
http_headers | object | HTTP 回应头，依原有次序 | the headers of the response, in their order
is_cut | boolean | 采集者是否声明内容不全 | whether whoever captured it says that something is missing
run_id | integer | 收入它的运行 | the run that brought it
`);

export const CLIPPING_CAPTURE_COLUMNS = columnsFrom(`
clipping_id | string | 剪报的编号 | the clipping
capture_id | string | 采集的编号 | the capture that shows it
page | integer | 第几页，自 0 起 | which page of a paged article, from 0
`);

export const STORY_COLUMNS = columnsFrom(`
id | string | 同稿的编号，由最早一篇的编号得出 | the story's id, made from that of its first clipping
first_clipping_id | string | 最早的一篇 | its earliest clipping
title | string | 最早一篇的标题 | the title of that one
members | integer | 篇数 | how many clippings print it
sites | integer | 站点数 | on how many sites
sources | integer | 所称来源的个数 | how many sources they name
first_published_on | string | 最早的发布日 | the first day on which it was published
last_published_on | string | 最晚的发布日 | the last
`);

export const STORY_MEMBER_COLUMNS = columnsFrom(`
story_id | string | 同稿的编号 | the story
clipping_id | string | 剪报的编号 | the clipping
position | integer | 按发布先后的序号，自 0 起 | its number by publication, from 0
kind | string | first 最早、exact 文字全同、near 文字相近而数字相同 | first, exact (the same text) or near (a copy with changes)
similarity | number | 与 like_id 共有的三字组之比，估计值 | the share of threes of characters that it has in common with like_id, estimated
like_id | string | 与之最相像的较早一篇 | the earlier clipping that it is most like
reprint_of | string | 其来源所指的那一篇 | the member that its source line points to
title | string | 标题 | the title
published_on | string | 发布日 | the day of publication
source | string | 来源 | the source
site | string | 站点 | the site
url | string | 网址 | the URL
`);

export const REFUSAL_COLUMNS = columnsFrom(`
id | string | 拒收的编号 | the refusal's id
code | string | 拒收原因的代码 | why it was refused, as a code
expected | boolean | 是否本来就不是文章（列表、首页、登录页、错误页） | whether it was never meant to be an article (list, home, login, error page)
message | string | 说明 | the reason in words
title | string | 所知的标题 | its title, as far as known
url | string | 所知的网址 | its URL, as far as known
site | string | 网址的主机 | the host of the URL
kind | string | 来路 | how it came
locator | string | 所在 | where it was found
sha256 | string | 字节的 SHA-256 | the SHA-256 of its bytes
bytes | integer | 字节数 | the number of bytes
retrieved_at | string | 采集时间，如所声明 | when it was captured, as stated
resolved_by | string | 后来由它做成的剪报 | the clipping that it became after all
capture_id | string | 采集的编号 | the capture
run_id | integer | 首次拒收的运行 | the run that first refused it
`);

export const EDIT_COLUMNS = columnsFrom(`
id | integer | 更正的编号 | the correction's number
clipping_id | string | 更正时所看的剪报 | the clipping at which it was made
article | string | 所更正的文章，各修订版皆适用 | the article it holds for, in all revisions
field | string | 所更正的字段 | the field
value | object | 更正后的值（JSON） | the person's value, as JSON
machine | object | 更正之时程序所读的值（JSON） | what the machine had read when it was made, as JSON
who | string | 更正者 | who made it
note | string | 说明 | why
at | string | 更正时间（UTC） | when (UTC)
run_id | integer | 所属运行 | the run in which it was made
taken_back_at | string | 撤回时间（UTC）；空则仍有效 | when it was taken back (UTC); empty where it stands
taken_back_by | string | 撤回者 | who took it back
`);

export const MARK_COLUMNS = columnsFrom(`
id | integer | 评判的编号 | the mark's number
clipping_id | string | 剪报的编号 | the clipping
kind | string | 所评判的：figures、dates、mentions、clippings | what was judged: figures, dates, mentions or clippings
finding_id | string | 现在所在之处的编号；空则已不在 | the id of the finding it stands on now; empty where that is gone
field | string | 所在的文字 | the text it stands in
start | integer | 评判之时的起点，自 0 起按字符计 | where it began when it was judged, in Unicode characters from 0
text | string | 原文 | the words
value | object | 所评判的值（JSON） | the value that was judged, as JSON
verdict | string | 评判：right 对、wrong 错 | right or wrong
correct | object | 应有的值（JSON）；空则未说 | what it should be, as JSON; empty where that was not said
who | string | 评判者 | who judged it
note | string | 说明 | a remark
at | string | 时间（UTC） | when (UTC)
run_id | integer | 所属运行 | the run in which it was taken in
`);

export const CHANGE_COLUMNS = columnsFrom(`
id | integer | 变动的编号 | the change's number
clipping_id | string | 剪报的编号 | the clipping
field | string | 字段；dates、figures、mentions 一行一处 | the field; of dates, figures and mentions a row each
old | object | 原值（JSON）；原来没有则为 null | the value before, as JSON; null where there was none
new | object | 新值（JSON）；现在没有则为 null | the value after, as JSON; null where there is none
rules_before | string | 原来的规则版本 | the rules before
rules_after | string | 现在的规则版本 | the rules after
run_id | integer | 所属运行 | the run in which it changed
`);

export const RUN_COLUMNS = columnsFrom(`
id | integer | 运行的编号 | the run's id
command | string | 命令 | the command
arguments | list | 命令的参数 | its arguments
version | string | 剪报程序版本 | the version of jianbao
rules | string | 规则版本 | the version of its rules
segmenter | string | 分词引擎 | the segmenter
segmenter_version | string | 分词引擎版本 | the segmenter's version
started_at | string | 开始时间（UTC） | when it began (UTC)
ended_at | string | 结束时间（UTC） | when it ended (UTC)
ended | string | 如何结束：done 完成、interrupted 中断、failed 失败；空则未记 | how it ended: done, interrupted or failed; empty where it left no word
counts | object | 结束时的计数 | its closing counts
`);

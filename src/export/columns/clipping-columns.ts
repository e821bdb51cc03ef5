import { columnsFrom } from '../column.ts';

export const CLIPPING_COLUMNS = columnsFrom(`
id | string | 剪报编号，由页面字节得出 | the clipping's id, made from the bytes of its page
article | string | 文章：各修订版共有的键，网址或首个编号 | the key that all revisions of an article share: its URL, else an id
story_id | string | 所属同稿的编号；已被取代的修订版没有 | the story it belongs to; none for superseded revisions
current | boolean | 是否为现行修订版 | whether this is the current revision of its article
last_retrieved_at | string | 最后一次采集到这一版的时间 | when these words were last captured, as stated
url | string | 文章的规范网址 | the canonical URL of the article
site | string | 采集所在的站点 | the site on which the page was captured: its host, or the name given
title | string | 标题 | the title
subtitle | string | 副题 | the subtitle
published_on | day | 发布日（精确到日者） | the day of publication, where the day is known
published_value | string | 发布时间，如页面所印，只写到所知的精度 | the local time of publication as printed, cut to what is known
published_precision | string | 发布时间的精度：year、month、day、minute、second | how exactly the time is known: year, month, day, minute, second
published_zone | string | 发布时间的时区 | the time zone, where one is known
published_supplied | list | 发布时间中补上的部分 | the parts of the time that were supplied
published_text | string | 发布时间的原文 | the words that the time was read from
published_rule | string | 读出发布时间的规则 | the rule that read it
updated_on | day | 更新日（精确到日者） | the day of the last update, where the day is known
updated_value | string | 更新时间 | the local time of the last update as printed
updated_precision | string | 更新时间的精度 | how exactly it is known
updated_zone | string | 更新时间的时区 | its time zone
updated_supplied | list | 更新时间中补上的部分 | the parts of it that were supplied
updated_text | string | 更新时间的原文 | the words that it was read from
updated_rule | string | 读出更新时间的规则 | the rule that read it
source | string | 来源：页面所称的原发媒体或单位 | the source: the medium or body that the page names as its origin
source_agency_id | string | 来源所指的机构编号 | the id of the agency that the source is
authors | list | 记者、通讯员、作者 | reporters, correspondents and authors
editors | list | 编辑、责任编辑 | editors
section | list | 栏目路径 | the section: the breadcrumb without the home page
edition | string | 版次 | the edition of a newspaper page, such as A03
document_number | string | 发文字号 | the number of a government notice
document_index | string | 索引号 | its index number
document_issuer | string | 发文机关 | the body that issued it
document_signed_on | day | 成文日期 | the day it was signed
document_effective_on | day | 生效日期 | the day it takes effect
views | integer | 浏览次数，如页面所印 | how often it was viewed, as printed
script | string | 文字：hans 简体、hant 繁体、mixed 混用 | the script: hans (Simplified), hant (Traditional) or mixed
warnings | list | 存疑之处的代码 | codes of what is doubtful about it
origin_kind | string | 页面的来路：file、stdin、http、warc、zip、mhtml | how the page came: file, stdin, http, warc, zip or mhtml
origin_locator | string | 页面的所在 | where the page was found
origin_sha256 | string | 页面字节的 SHA-256 | the SHA-256 of the page's bytes
origin_bytes | integer | 页面的字节数 | the number of those bytes
origin_retrieved_at | string | 采集时间，如所声明 | when it was captured, as stated; never guessed
origin_retrieved_from | string | 采集时间的依据 | who states that time: given, http, warc or mark
origin_charset | string | 所用编码 | the charset it was read in
origin_charset_from | string | 判定编码的依据 | what decided the charset: given, bom, http, markup or content
origin_unreadable | integer | 无法解码的字符数 | how many characters could not be decoded
given | object | 使用者随页面给出的资料 | what its owner stated about the page
extractor_version | string | 剪报程序版本 | the version of jianbao
extractor_rules | string | 规则版本 | the version of its rules
extractor_segmenter | string | 分词引擎 | the segmenter
extractor_segmenter_version | string | 分词引擎版本 | the segmenter's version
run_id | integer | 首次收入此篇的运行 | the run that first brought it
keywords | object | 关键词及权重 | keywords with their weights
evidence | object | 各项取值的原文、位置和规则 | the words, the place and the rule behind each value
body | string | 正文，段落以换行分隔 | the body; paragraphs are divided by line ends
corrected | list | 经人更正的字段 | the fields that a person corrected
segmented | string | 分词后的正文，词以空格分隔 | the words of the body, divided by spaces
`);

import type { Phrases } from '../phrases.ts';

/** What rules take for granted, and examples that say where something stands: `rules list`. */
export const RULES_ZH: Phrases = {
  'select.source = "span.from" in the rule of a site': '站点规则中的 select.source = "span.from"',
  'the title once more at the head of the text': '正文开头又印了一次标题',
  '摘要：the first sentences of the text': '“摘要：”之后是正文开头几句',
  '“手不知道疼，就不知道轻重。” between paragraphs, one of which says it':
    '段落之间的“手不知道疼，就不知道轻重。”，其中一段有这句话',
  'running text': '成段的文字',
  '【明窗報專訊】 opens the text': '正文以“【明窗報專訊】”开头',
  '本文为“某某”原创 below the text': '正文之后的“本文为“某某”原创”',
  '肩题 set as a heading right above the title': '肩题用标题格式，紧在标题之上',
  '2016-03-08 09:15 between title and text': '标题与正文之间的 2016-03-08 09:15',
  '2018年12月18日 星期二 above the title': '标题之上的“2018年12月18日 星期二”',
  '发布日期：2019-03-06 below the text': '正文之后的“发布日期：2019-03-06”',
  '某某发布 on a line between title and time': '标题与时间之间一行“某某发布”',
  '本报讯 on a page of 青河日报': '《青河日报》页面上的“本报讯”',

  'the user has a rule for the site whose selector or expression takes the line':
    '自定的站点规则里有选择器或表达式选中此行',
  'a bare day is the last line of the text, the line above it names a body; or the number stands alone above the text':
    '正文末行只有日期，其上一行是机构名；或文号独立一行，在正文之上',
  'it is one of the last two lines of the text and holds nothing but a name, or a body and a name':
    '是正文最后两行之一，只有姓名，或机构加姓名',
  'an image stands right before it, and it stands near the text': '紧跟在图片之后，并且离正文不远',
  'it stands between title and text': '在标题与正文之间',
  'it stands before, after or beside the text': '在正文之前、之后或旁边',
  'two or more short single sentences stand before the first paragraph, which is far longer':
    '第一段之前有两句以上的单句短行，而第一段长得多',
  'a short line without a full stop below 相关新闻 and the like': '“相关新闻”之类下面不带句号的短行',
  'an image stands right before it; it is short, and centred, in a box of its own, or not set in as the text':
    '紧跟在图片之后；较短，并且居中、自成一框，或缩进与正文不同',
  'a text dump whose paragraphs are set in; the line is not, and white lines of an image stand behind it':
    '网页转成的文本，段落都有缩进，此行没有，其后有图片留下的空行',
  'nearly all of a short line is a link': '短行，几乎全是链接',
  'no source is printed near the title': '标题附近没有印来源',
  'its words come back in the text': '其中的字词在正文里再次出现',
  'no printed line serves': '印出的各行都不合用',
  'no time stands below it': '其下没有时间',
  'no time is printed': '没有印时间',
  'no source is printed': '没有印来源',

  'the day before the month; the month first only where that can’t be': '日在月前；只有讲不通时才把月放在前面',
  'read only where no other reading is left': '没有其他读法时才这样读',
  'the month first; only before 起, 至, 止, 前 and 日, elsewhere it may be a fraction':
    '月在前；只在“起、至、止、前、日”之前，别处可能是分数',
  'the month first, both of two digits and one of them below ten': '月在前，两数都是两位，其中之一小于十',
  'a school year of the mainland: from 1 September to 31 August': '大陆的学年：9 月 1 日到次年 8 月 31 日',
  'two or more such cells side by side head the columns of a table': '表格列头中并排有两个以上这样的格',
  'on a page from Taiwan a year of two or three digits is 民國': '台湾的网页上，两三位数的年份是民国纪年',
  'the Western year in which most of the reign year falls; months behind it are lunar, and placed from 1900 on':
    '取该年号之年大部所在的公历年；其后的月是农历，1900 年起才定到具体日期',
  'the nearest date before it in the text, else the day of reading': '依前文最近的日期，没有则依电头日期或发布日',
  'the nearest date before it in the text; without one it is not placed': '依前文最近的日期；没有则不定',
  'the century that puts the year at most ten years after publication': '取使该年不晚于发布后十年的那个世纪',
  'the 20th century is 1900–1999; 年代初 years 0–3, 中 4–6, 末 7–9; 世纪初 its first twenty years':
    '20 世纪为 1900–1999；年代初为 0–3 年，中为 4–6 年，末为 7–9 年；世纪初为头二十年',
  'a decade without its century is one of the twentieth': '没有写世纪的年代属于二十世纪',
  'runs to publication; from a year named before it in the text where that is as long ago':
    '止于发布；若前文所写的年份恰好相距这么久，则从那一年起',
  'runs from publication': '自发布起',
  'counted from the nearest earlier day in the text, else from the day of reading':
    '从前文最近的那一天算起，没有则从电头日期或发布日算起',
  'the calendar year, quarter, month or week so far off; 十多年前 is 11 to 19 years, 两三年前 two to three':
    '取相距这么远的整年、季、月或周；“十多年前”为 11 到 19 年，“两三年前”为两到三年',
  'that many days, weeks or months before today': '今天之前这么多天、周或月',
  '年底 is December, 年初 January, 年中 June': '年底为 12 月，年初为 1 月，年中为 6 月',
  'meteorological seasons: spring is March to May; 暑假 July and August':
    '气象季节：春季为 3 月到 5 月；暑假为 7、8 月',
  'its main day; 黄金周 the seven days from it; the year as for a month':
    '取节日当天；黄金周为自当天起的七天；年份的取法同月份',
  'the lunar day that falls into the year of the day of reading (or the year stated); before 1900 not placed':
    '落在电头日期或发布日那年（或所写之年）的农历日；1900 年以前不定',
  'the nearest day or month before it in the text, else the month of reading':
    '依前文最近的日或月，没有则依电头日期或发布日所在的月',
  'the year of the day of reading; the year before or after where that is eight months off':
    '依电头日期或发布日所在的年；若相差八个月，则取前一年或后一年',
  '月初 and 上旬 are days 1–10, 中旬 11–20, 下旬 and 月底 21 to the end':
    '月初、上旬为 1–10 日，中旬为 11–20 日，下旬、月底为 21 日到月末',
  'the month of the nearest date before it in the paragraph, else that of the day of reading':
    '依段内前文最近日期的月，没有则依电头日期或发布日所在的月',
  'the first week of a month is the one of its first Monday; weeks of the year as ISO 8601 counts them':
    '一月的第一周是其第一个星期一所在的周；一年的周数依 ISO 8601',
  'weeks run from Monday to Sunday': '一周从星期一到星期日',
  'the nearest earlier day in the text, else the day of reading': '依前文最近的那一天，没有则依电头日期或发布日',
  'the last such day, today included; after 将, 预计, 拟 the next one':
    '取最近一个这样的日子，当天也算；在“将、预计、拟”之后取下一个',
  'the month of the nearest date before it in the paragraph, else the last such day, today included; after 将, 预计, 拟 the next one':
    '依段内前文最近日期的月，没有则取最近一个这样的日子，当天也算；在“将、预计、拟”之后取下一个',
  '24时 is the day itself; without a day, the day of the nearest date before it':
    '24 时算在当天；没有写日子的，依前文最近日期的那一天',
  'from seven days before publication to publication': '发布前七天到发布',
  'the nearest span before it in the sentence, a year earlier where 去年 or 上年 says so':
    '依句内前文最近的时段；有“去年、上年”则早一年',
  'the second end takes over what it doesn’t say': '后一端没有写的，与前一端相同',
  'the last such day before publication, or on it': '发布之前（含当天）最近一个这样的日子',

  'a word of proportion beside it': '旁边有表示比例的词',
  'a word of share or a bound before it, and a proper fraction': '前面有表示份额或界限的词，并且是真分数',
  '百分之N is a percentage, every other N分之M a fraction of 1': '百分之几是百分数，其他几分之几是 1 的分数',
  'one to ten of 成': '一成到十成',
  'what is paid, in percent of the price': '实付占原价的百分比',
  'two such counts side by side, not in quotation marks': '两个这样的计数并列，不在引号里',
  'two such numbers side by side, or 致 before the number; the unit is left open':
    '两个这样的数并列，或数前有“致”；单位不定',
  '半数 is a percentage, 一半 a fraction of 1': '半数是百分数，一半是 1 的分数',
  'a unit of time or measure behind 半; 上半年, 下半年, 后半年 are dates':
    '“半”后有时间或度量单位；上半年、下半年、后半年是日期',
  'nothing but a mark or 但, 且, 并 stands between; whether the ends are included is not kept':
    '其间只有标点或“但、且、并”；是否含两端不作记载',
  'no unit is printed; 间 behind the second number closes the range and counts no rooms':
    '没有印单位；后一个数之后的“间”是区间的结尾，不是房间数',
  'both ends have one unit; a scale behind the second is the first one’s too where that makes it the smaller':
    '两端同一单位；后一个数的万、亿若使前一个数仍较小，也属于前一个数',
  'both ends have one unit; whether they are included is not kept': '两端同一单位；是否含两端不作记载',
  'tenths or hundredths of the unit printed; 块 is renminbi then': '所印单位的十分之几或百分之几；此时“块”是人民币',
  'renminbi, unless a word before it names another currency': '人民币，除非前面写明别的币种',
  'a hundred small units make one': '一百个小单位合一个',
  'renminbi; the value is in the unit printed': '人民币；数值以所印单位计',
  'the unit is the sign as printed': '单位就是所印的符号',
  '块 behind a hundred or more is money where no thing follows': '一百以上的数后有“块”而其后没有事物，是钱',
  'a numeral with a unit of the lexicon; 一 counts only beside another count or a verb of loss':
    '数词加词表中的单位；“一”只在另有计数或表示损失的动词旁才算',
  '万 or 亿, a thousands separator, a bound, or a text that is nothing else; the unit is left open':
    '有万、亿、千分位、界限，或整段文字只有这个数；单位不定',
  'unit and scale from the head of the column or row, or a line 单位：万元; none is guessed':
    '单位和万、亿取自列头、行头或“单位：万元”一行；不作猜测',

  'quotes around a name hold all of it': '名称外的引号括住整个名称',
  'the only such body that the article names in full is meant': '指文中唯一写出全称的这类机构',
  'the page is about one region': '页面只讲一个地方',
  'a name before 市 that is in no list is one of a place': '“市”前不在表中的名字是地名',
  'words that are in no list of common words are a name': '不在常用词表中的词是名字',
  'a bare name takes the place of the one before it': '没有写地点的名称与前一个同地',
  'a coined word before 社工 names the service they work for': '“社工”前的自造词是其所属的服务机构',
  'a source that ends as media do is one': '来源以媒体常用的词结尾，就是媒体',
  'a company named in full is meant by its name alone, before a verb or a mark':
    '写过全称的公司，在动词或标点之前可只写字号',
  'the page speaks for its source': '页面代表其来源说话',
  'the district named last is meant': '指上文最近写到的区',
  'the region of the source, the title or the most names': '来源、标题或多数名称所在的地方',
};

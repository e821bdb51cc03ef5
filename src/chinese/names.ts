import { fold } from './fold.ts';
import { DIVISIONS } from './lexicon/divisions.ts';
import { TAIWAN_DIVISIONS } from './lexicon/divisions-taiwan.ts';
import { FOREIGN_CITIES } from './lexicon/foreign.ts';
import { DOUBLE_SURNAMES, SURNAMES } from './lexicon/surnames.ts';

const HAN = '[\\u3400-\\u9fff]';
const HAN_NAME = new RegExp(`^${HAN}{2,4}$`);
/** 阿依古丽·阿卜杜克日木, 茉莉·西尔斯 */
const DOTTED_NAME = new RegExp(`^${HAN}{1,8}(?:·${HAN}{1,10}){1,4}$`);
const PEN_NAME = new RegExp(`^(?:${HAN}{2,6}|[A-Za-z][A-Za-z .'-]{2,30})$`);

/** Ends of words that name a body, not a person. */
const ORGANISATION_END =
  /(?:网|报|社|台|局|部|委|厅|署|会|院|校|所|站|厂|团|队|馆|处|科|办|系|室|组|公司|集团|中心|大学|学院|中学|小学|新闻|在线|日报|晚报|周刊|杂志|频道|客户端|编辑部|工作室|融媒体|发布|政府|法院|银行|基金|传媒|财经|科技|娱乐|体育|观察|之声|广播|电视|出版|博客|论坛|平台|自媒体|联合体|公众号|记者站|街道|社区|村)$/;

/** Words that stand where a name could, and are none. */
const NEVER_A_NAME =
  /^(?:.{0,6}(?:记者|通讯员|编辑|作者|通讯社)|举报|反馈|更新|更多|记者|通讯员|编辑|作者|本报|本刊|本网|本台|本站|综合|整理|报道|报导|摄影|图片|供图|来源|管理员|系统管理员|佚名|匿名|未知|不详|暂无|无名|网络|转载|原创|小编|编者|责编|校对|审核|实习|特约|首席|见习|责任编辑|有限公司|办公室|全文|时间|日期|发布|点击|浏览|字体|打印|关闭|今天|昨天|大家|我们|他们|文章|正文|图文|文字|采访|采写|撰文|撰稿|通讯|讯|消息|近日|日前|表示|介绍|告诉|了解|获悉|从|在|对|向|来自|中国|北京|上海|广州|深圳|高级|主任|教授|博士|先生|女士|以及|等|等人|简介|简历|高级|常务|安全|成立|和平|方面|时期|连续|关于|关注|于是|金融|石油|水利|水务|车辆|黄金|江南|白天|高中|高校|平安|文化|文艺|文学|文明|文体|文旅|司法|常委|国家|国际|国内|宣传|党办|党委|党建|财经|财政|纪委|农业|农村|农林|车站|房产|房屋|金额|全国|全市|全省|全体|全部|任务|任何|成果|成功|和谐|时尚|时政|时评|时代|安排|安全生产|平台|平均|高度|高速|高铁|万元|万人|项目|明天|明年|明确|石化|关键|关心|关系|雷达|连线|包括|包含|单位|单独|路线|路透|左右|温度|温馨|温暖|方式|方法|方案|应急|应用|应该|应对|易地|常见|阳光|花絮|花园|台风|喜迎|麦田|艺术|艾滋|钱款|周末|周边|周刊|周年|周报|周日|马上|马路|牛奶|鲁能|齐鲁|孔子|卫生|卫视|陈列|金秋|古城|古镇|古代|古筝|向前|向上|都市|都是|满意|满分|来稿|来信|来访|官方|官网|官员)$/;

/** A name of two to four characters with a family name, or one of a minority or abroad with a dot. */
export function isPersonName(word: string): boolean {
  const folded = fold(word);
  if (DOTTED_NAME.test(folded)) return true;
  if (!HAN_NAME.test(folded) || NEVER_A_NAME.test(folded) || isOrganisation(folded) || isPlace(folded)) return false;
  if (DOUBLE_SURNAMES.has(folded.slice(0, 2))) return folded.length > 2;
  if (!SURNAMES.has(folded.slice(0, 1))) return false;
  return folded.length < 4 || SURNAMES.has(folded.slice(1, 2));
}

let places: ReadonlySet<string> | undefined;

const DIVISION_END = /(?:特别行政区|自治区|自治州|地区|省|市|县|盟)$/;

/** A province or city by its short or full name, also of Taiwan or abroad: 郑州, 江苏省, 高雄, 华盛顿. */
export function isPlace(folded: string): boolean {
  places ??= new Set([
    ...DIVISIONS.split(/\s+/).flatMap((row) => {
      const [, code = '', name = ''] = /^(\d+)(.*)$/.exec(row) ?? [];
      return code.length <= 4 ? [name, name.replace(DIVISION_END, '')] : [];
    }),
    ...TAIWAN_DIVISIONS.split(/\s+/).flatMap((name) => [name, name.replace(DIVISION_END, '')]),
    ...FOREIGN_CITIES.split(/\s+/),
  ]);
  return places.has(folded);
}

/** What can stand behind 作者： also pen names and names in Latin letters; never a body. */
export function isPenName(word: string): boolean {
  const folded = fold(word);
  return DOTTED_NAME.test(folded) || (PEN_NAME.test(folded) && !NEVER_A_NAME.test(folded) && !isOrganisation(folded));
}

/** True for words that end as the names of media, offices, schools and companies do. */
export function isOrganisation(word: string): boolean {
  const folded = fold(word);
  return folded.length > 2 && ORGANISATION_END.test(folded);
}

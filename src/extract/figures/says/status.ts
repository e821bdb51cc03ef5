import type { Clause } from './clause.ts';

const PLANNED =
  /预计|力争|争取|(?<![度动年学该此项作])计划(?=[在于到用投建新将至今明年20未招通利对把引开])|(?<![模虚比])拟(?![合人定真物制])|目标(?:是|为|达到|实现)|有望|届时|规划(?=面积|建筑|总[投面用]|新建|投资|用地|岸线|占地|床位|建设(?![局厅部委]))|(?:即|^|[^名大武士主上少中老干猛])将(?:于|在|有(?![助利关])|达|较|比|同比|会|建|新|组|举|投|增|实|提|完|派|发|开|设|安排|推|继续|陆续|全面|突破|超过|迎|覆盖|惠及|免费|再|进一步|启动|面向|拥有|成为|形成|可)/u;
/** 最高气温 is no limit, 最高可奖励 is one. */
const LIMIT =
  /(?:最高|最多|至多)(?:可|能|给予|奖励|补贴|补助|资助|支持|不超过|不得|处|罚|只能|允许|容纳|享受|申请|报销|不)[^,。;]{0,6}$|(?:上限|下限|限额|封顶线?)(?:为|是|达到?|定为|设为|提高到|调整为)?$|(?:控制在|限制在|限定在|不得|不应|应当不)[^,。;]{0,4}$/u;
const REPORTED =
  /已(?!经?[可能会])|累计|截至|共计|总计|合计|现有|新增|同比|环比|先后|(?<![公总合统一])共(?=[有收发接举开组派出投完建办查抓处走慰救资募为培设吸签服])|破获|抓获|查获|(?:出台|建成|完成|实现|发放|举办|开展|达到|捐赠|获得|出动|接待|收到|投入)了|造成|募得/u;

/** What the clause says of how the number stands: 将, 预计 planned; 最高, 上限 a limit; 已, 累计 reported. Null where it does not say. */
export function statusOf(
  { before, behind, sentenceBefore }: Clause,
  text: string,
): 'reported' | 'planned' | 'limit' | null {
  if (LIMIT.test(before) || /^不得|^不应|^不能/u.test(text)) return 'limit';
  const done = /已(?!经?[可能会])/u.exec(before)?.index ?? -1;
  const plan = PLANNED.exec(before)?.index ?? -1;
  // 将于5月举行的活动已有300人报名
  if (plan > done || /^[^,。的]{0,8}为目标/u.test(behind)) return 'planned';
  if (PLANNED.test(sentenceBefore)) return null;
  return REPORTED.test(before) ? 'reported' : null;
}

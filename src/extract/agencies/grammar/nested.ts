import { placeIndex } from '../../../chinese/places.ts';
import type { Reading } from '../reading.ts';
import type { Token } from '../token.ts';
import { LONGEST_NAME } from '../walk.ts';
import { isOffice } from './office.ts';
import { type Attempt, type Shape, widthOf } from './shape.ts';

/** Parts of a body that need no field of work: 民政部|办公厅. */
const ALONE =
  /^(?:办公厅|办公室|宣传部|组织部|统战部|政法委|政研室|新闻办|法制办|督查室|社工委|研究室|研究院|研究所|研究生院|医院|人民医院|儿童医院|中心医院|口腔医院|肿瘤医院|附中|附小|党委|纪委|党组|工会|团委|图书馆|博物馆|出版社|党校|编辑部|医学院|..学院|[工农商]学院|肿瘤医院|口腔医院|红十字医院|历史博物馆|歌舞团|文工团|话剧团|京剧团|分行|总医院|基金会|委员会|理事会|秘书处|交响乐团|空军|海军|陆军|政治部|司令部|后勤部|联勤部|管理局|参议院|众议院|参院|众院|上院|下院|青年团|仪仗队|训练局|招生办|工程局|干休所|(?:交警|交巡警|刑警|刑侦|特警|巡警|消防)(?:支队|大队|总队)|烈士陵园管理处)$/;
const WITH_FIELD =
  /(?:学院|医院|研究所|研究院|研究中心|中心|实验室|局|司|委员会|处|办公室|分行|支行|分公司|公司|集团|办事处|代表处|基金会|部|图书馆|出版社|小组|党委|支队|大队|总队|学校|中学|小学|大学|校友会|队|协会|分会|频道|所|油田|工委|军区|司令部|分院|分社|工程局|管理局|总站|植物园|天文台|气象台|博物馆|宣传部|编辑部|观察团|特派团|研究会|学会|分团|分校|总公司|工程处|指挥部|总指挥部|领导小组|指挥部办公室|领导小组办公室|工作组|集团军)$/;
/** 浙江吉利控股|集团: the legal form after a company's name. */
const ENTERPRISE = /(?:公司|集团|控股)$/;
const MOST_UNKNOWN = 4;

/** 民政部|办公厅, 清华大学|经济管理|学院, 北京大学|第三|医院 */
export function nested({ walk: { tokens }, head, headStart, reading }: Attempt): Shape | undefined {
  const last = tokens.findLastIndex(({ kind }) => kind === 'body');
  const body = tokens[last];
  if (body?.kind !== 'body' || headStart - body.start > LONGEST_NAME) return undefined;
  const inner = tokens.slice(last + 1);
  if (inner.length === 0) {
    const legal = body.found.type === 'company' && ENTERPRISE.test(head.word);
    if (!legal && !ALONE.test(head.word)) return undefined;
  } else if (!WITH_FIELD.test(head.word)) return undefined;
  if (holdsShortForm(inner[0], reading)) return undefined;
  const plain = inner.every(({ kind }) => kind !== 'unknown' && kind !== 'place' && kind !== 'relative');
  const unknown = widthOf(inner, 'unknown');
  if (!plain && (unknown > MOST_UNKNOWN || isOffice(head) || head.word.length === 1)) return undefined;
  const { found } = body;
  return {
    start: body.start,
    rule: 'body-within',
    certainty: unknown > 0 ? 'likely' : 'certain',
    places: found.places,
    relative: found.relative,
    restStart: found.stop - found.rest.length,
    after: found.after,
    within: found,
  };
}

/** 某大学第一附属医院|(某大一附院)|河医院区: brackets directly behind a body hold its short form, unless they hold a place. */
function holdsShortForm(token: Token | undefined, { folded }: Reading): boolean {
  if (token?.kind !== 'quoted' || folded[token.start] !== '(') return false;
  return placeIndex().get(folded.slice(token.start + 1, token.stop - 1)) === undefined;
}

import type { PlaceForm } from '../../chinese/places.ts';
import type { AgencyType } from '../../model/finding.ts';
import type { Found, Relative } from './found.ts';
import { isName } from './proper-name.ts';
import { type Reading, runsOn } from './reading.ts';
import type { Head } from './vocabulary.ts';
import { type Earlier, LONGEST_NAME, type Token, type Walk, walkLeft } from './walk.ts';

/** Reads the names of a field: every head that can end one, with what stands before it. */
export function findByGrammar(reading: Reading, known: readonly Found[]): readonly Found[] {
  const found: Found[] = [];
  const earlier = new Map<number, Found>();
  for (const body of known) remember(earlier, body);
  for (let stop = 1; stop <= reading.folded.length; stop++) {
    const match = reading.ending[stop]?.find(
      ({ start, entry }) =>
        entry.head !== undefined && !insideLongerHead(reading, start, stop) && !runsOn(reading, start, stop),
    );
    if (match?.entry.head === undefined) continue;
    const name = nameEnding(reading, match.entry.head, match.start, stop, earlier);
    if (name === undefined || isKnown(earlier.get(stop), name)) continue;
    found.push(name);
    if (name.rule !== 'bare-name') remember(earlier, name);
  }
  return found;
}

function remember(earlier: Map<number, Found>, found: Found): void {
  const other = earlier.get(found.stop);
  if (other === undefined || other.start > found.start) earlier.set(found.stop, found);
}

/** True where the lexicon found the same words. */
function isKnown(known: Found | undefined, { start }: Found): boolean {
  return known !== undefined && known.start === start;
}

/** 委 of 委员会, 政府 of 政府采购中心. */
function insideLongerHead(reading: Reading, start: number, stop: number): boolean {
  for (let i = Math.max(0, start - 6); i <= start; i++) {
    for (const match of reading.starting[i] ?? []) {
      if (match.stop > stop && (match.entry.head !== undefined || match.entry.field === true)) return true;
    }
  }
  return false;
}

interface Shape {
  readonly start: number;
  readonly rule: string;
  readonly certainty: 'certain' | 'likely';
  readonly places: readonly PlaceForm[];
  readonly relative: Relative | null;
  readonly restStart: number;
  readonly after: Found | null;
  readonly within?: Found;
}

function nameEnding(
  reading: Reading,
  head: Head,
  headStart: number,
  stop: number,
  earlier: Earlier,
): Found | undefined {
  const { type } = head;
  if (type === null) return undefined;
  const walk = walkLeft(reading, headStart, earlier);
  const shape =
    embassy(reading, walk, head) ??
    placed(reading, walk, head, headStart) ??
    nested(walk, head, headStart) ??
    relativeName(walk, head, headStart) ??
    abbreviatedCountry(reading, head, headStart) ??
    proper(reading, walk, head, headStart) ??
    coordinated(reading, walk, head, headStart, earlier) ??
    bare(reading, walk, head, headStart);
  if (shape === undefined) return undefined;
  return {
    field: reading.field,
    start: shape.start,
    stop,
    folded: reading.folded.slice(shape.start, stop),
    rule: shape.rule,
    certainty: shape.certainty,
    type: typeOf(type, reading.folded.slice(shape.start, stop)),
    bodies: [],
    places: shape.places,
    relative: shape.relative,
    rest: reading.folded.slice(shape.restStart, stop),
    after: shape.after,
    within: shape.within ?? null,
  };
}

function typeOf(type: AgencyType, name: string): AgencyType {
  if (/^武警/.test(name)) return 'military';
  if (/^(?:中共|中国共产党|共青团|民[革盟建进]|农工党|致公党|九三学社|台盟)/.test(name) && type === 'government')
    return 'party';
  if (type === 'institution' && /(?:社会工作|社工)/.test(name) && /中心$/.test(name)) return 'service';
  return type;
}

/** 美国驻华大使馆, 英国驻广州总领事馆 */
function embassy(reading: Reading, { tokens }: Walk, head: Head): Shape | undefined {
  if (!head.flags.includes('N')) return undefined;
  const at = tokens.findLastIndex(({ start, stop }) => reading.folded.slice(start, stop) === '驻');
  const of = tokens[at - 1];
  if (of?.kind !== 'place' || tokens.length - at > 4) return undefined;
  const common = { places: [], relative: null, after: null };
  return { ...common, start: of.start, rule: 'embassy', certainty: 'certain', restStart: of.start };
}

/** 深圳市民政局, 湖南大学, 深圳市龙岗区春暖社工服务中心 */
function placed(reading: Reading, { tokens }: Walk, head: Head, headStart: number): Shape | undefined {
  const last = tokens.findLastIndex((token, i) => isPlace(token) && !isLooseRisky(tokens, i));
  if (last < 0) return undefined;
  const inner = tokens.slice(last + 1);
  if (inner.some(({ kind }) => kind === 'body')) return undefined;
  let first = last;
  while (first > 0 && chains(tokens[first - 1], tokens[first], head)) first--;
  const place = tokens[last];
  if (place === undefined || !suffices(inner, head, place, reading, first < last)) return undefined;
  const start = tokens[first]?.start ?? place.start;
  const places = tokens.slice(first, last + 1).flatMap((token) => (token.kind === 'place' ? [token.form] : []));
  const innerUnknown = inner.filter(({ kind }) => kind === 'unknown').length;
  return {
    start,
    rule: inner.length === 0 ? 'place-head' : 'place-field-head',
    certainty: innerUnknown > 6 ? 'likely' : 'certain',
    places,
    relative: null,
    restStart: inner[0]?.start ?? headStart,
    after: null,
  };
}

function isPlace(token: Token): boolean {
  return token.kind === 'place' || token.kind === 'nation';
}

/** 南山 of 终南山医院: the short form of a district with unknown characters before it proves nothing. */
function isLooseRisky(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  return token?.kind === 'place' && token.form.risky && tokens[i - 1]?.kind === 'unknown';
}

/** 广东省|深圳市, 招商银行|深圳分行, 中国|驻|美国: what may stand before a place as part of the same name. */
function chains(before: Token | undefined, _place: Token | undefined, head: Head): boolean {
  if (before === undefined) return false;
  if (before.kind === 'place') return before.form.places.some(({ level }) => level !== 'world');
  if (before.kind === 'nation') return true;
  return before.kind === 'body' && (BRANCHES.test(head.word) || PARENTS.test(before.found.folded));
}

const BRANCHES =
  /^(?:分行|支行|分公司|公司|学院|研究院|医院|办事处|代表处|校区|中心|总队|支队|大队|中队|分局|分院|分社|研究生院|附属医院|记者站|海关)$/;
/** 中共|深圳市委: bodies that lend their name to those of a place. */
const PARENTS =
  /^(?:中共|中国共产党|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|中国国民党|中国人民政治协商会议|中国共产主义青年团)$/;
/** Heads that a whole country has but one of. */
const OF_COUNTRIES =
  /^(?:政府|人民政府|最高法院|宪法法院|海军|空军|陆军|军队|电视台|国家电视台|通讯社|商会|红十字会|足协|足球协会|奥委会|工会|总工会|共产党|国民党|工党|保守党|自民党|人民党|自卫队|国防军|警察局|海关|科学院|石油公司|铁路公司|航空公司|国家银行|电力公司)$/;
const LOCAL: ReadonlySet<AgencyType | null> = new Set(['company', 'school', 'hospital']);
/** Places where people meet, not bodies that act. */
const VENUE = /(?:会展|体育|购物|展览|会议|商业|商务|文化|艺术|健身|游泳|活动|客运|物流|娱乐|休闲|赛事|演艺|国际)中心$/;
/** A place alone before these names a class or the city's streets, not a body. */
const NEEDS_FIELD = /^(?:公司|集团|中心|学校|幼儿园|厂|频道)$/;

function suffices(inner: readonly Token[], head: Head, place: Token, reading: Reading, chained: boolean): boolean {
  const abroad = place.kind === 'place' && place.form.places.every(({ level }) => level === 'country');
  const world = place.kind === 'place' && place.form.places.every(({ level }) => level === 'world');
  if (head.flags.includes('W') && !abroad && !world) return false;
  if (inner.length === 0) {
    if (chained && head.word === '委员会') return true;
    if (!head.flags.includes('P') || world || NEEDS_FIELD.test(head.word)) return false;
    if (place.kind === 'nation') return head.flags.includes('A');
    return !abroad || head.flags.includes('A') || OF_COUNTRIES.test(head.word) || head.flags.includes('N');
  }
  if (!/[FROP]/.test(head.flags)) return false;
  const width = (kind: Token['kind']) =>
    inner.reduce((sum, token) => sum + (token.kind === kind ? token.stop - token.start : 0), 0);
  if (isOfNeighbourhood(inner, reading) || isVenue(inner, head, reading)) return false;
  if (inner.every(({ kind }) => kind === 'generic') && !isSpecificKind(inner, head, place, reading)) return false;
  const unknown = width('unknown');
  if (world && !chained && LOCAL.has(head.type) && unknown + width('latin') < 3) return false;
  if (inner.some(({ kind }) => kind === 'relative' || kind === 'place')) return false;
  if (isOffice(head) && isTown(inner, reading)) return true;
  if (isOffice(head)) return unknown === 0 && width('latin') === 0 && width('generic') <= 4;
  if (head.word.length === 1 && unknown > 2) return false;
  return unknown <= 12;
}

function isVenue(inner: readonly Token[], head: Head, reading: Reading): boolean {
  return VENUE.test(reading.folded.slice(inner.at(-1)?.start ?? 0, inner.at(-1)?.stop ?? 0) + head.word);
}

/** 社区党群服务中心: a city has hundreds of them. */
function isOfNeighbourhood(inner: readonly Token[], reading: Reading): boolean {
  const words = inner.map(({ start, stop }) => reading.folded.slice(start, stop)).join('');
  return /^(?:社区|党群|便民|居家|日间|星光)(?:党群|社区|便民|养老|日间|照料|服务|社会工作|社工|综合|文化|工作|老年人)*$/.test(
    words,
  );
}

/** 虎门镇|人民政府, 北站社区|党委: the name of a town or a neighbourhood before the head. */
function isTown(inner: readonly Token[], reading: Reading): boolean {
  const words = reading.folded.slice(inner[0]?.start ?? 0, inner.at(-1)?.stop ?? 0);
  return /^\p{Script=Han}{1,5}(?:镇|乡|街道|村|社区)$/u.test(words);
}

/** Heads of offices: only known fields of work may stand before them. */
function isOffice({ word, type }: Head): boolean {
  return (
    (type === 'government' || type === 'party') &&
    !/(?:管理局|管委会|办事处|街道办|街道党工委|[镇乡村].*|派出所|边检站|委员会)$/.test(word)
  );
}

/** 深圳市律师协会: an association's members are a kind, yet it is one body; 深圳市房地产公司 is a class. */
function isSpecificKind(inner: readonly Token[], head: Head, place: Token, reading: Reading): boolean {
  const words = inner.map(({ start, stop }) => reading.folded.slice(start, stop)).join('');
  if (head.type === 'association' || head.type === 'government' || head.type === 'party')
    return !/^各|相关|有关/.test(words);
  if (head.word.length >= 4 && /公司$/.test(head.word) && head.word !== '保险公司' && head.word !== '石油公司')
    return true;
  const full = place.kind === 'nation' || (place.kind === 'place' && place.form.full);
  return (
    full &&
    head.type !== 'company' &&
    head.word.length >= 2 &&
    !/^(?:社区|党群|便民|企业|机构|专业|公益|民办|重点)+/.test(words)
  );
}

/** 民政部|办公厅, 清华大学|经济管理|学院, 北京大学|第三|医院 */
function nested({ tokens }: Walk, head: Head, headStart: number): Shape | undefined {
  const last = tokens.findLastIndex(({ kind }) => kind === 'body');
  const body = tokens[last];
  if (body?.kind !== 'body' || headStart - body.start > LONGEST_NAME) return undefined;
  const inner = tokens.slice(last + 1);
  const plain = inner.every(({ kind }) => kind !== 'unknown' && kind !== 'place' && kind !== 'relative');
  const unknown = inner.filter(({ kind }) => kind === 'unknown').length;
  if (unknown > 4 || (isOffice(head) && !plain)) return undefined;
  const firm = body.found.type === 'company' && ENTERPRISE.test(head.word);
  if (inner.length === 0 && !NESTS_ALONE.test(head.word) && !firm) return undefined;
  if (inner.length > 0 && !NESTS.test(head.word)) return undefined;
  return {
    start: body.start,
    rule: 'body-within',
    certainty: unknown > 0 ? 'likely' : 'certain',
    places: body.found.places,
    relative: body.found.relative,
    restStart: body.found.stop - body.found.rest.length,
    after: body.found.after,
    within: body.found,
  };
}

const NESTS_ALONE =
  /^(?:办公厅|办公室|宣传部|组织部|统战部|研究室|研究院|研究所|研究生院|医院|附中|附小|党委|纪委|党组|工会|团委|图书馆|博物馆|出版社|党校|编辑部|医学院|分行|总医院|基金会|委员会|理事会|秘书处|交响乐团)$/;
const ENTERPRISE = /(?:公司|集团|控股)$/;
const NESTS =
  /(?:学院|医院|研究所|研究院|研究中心|中心|实验室|局|司|委员会|处|办公室|分行|支行|分公司|公司|集团|办事处|代表处|基金会|部|图书馆|出版社|小组|党委|支队|大队|总队|学校|中学|小学|校友会|队|协会|分会|频道|所|军区|司令部)$/;

/** 市文体旅游局, 区妇联, 我省公安厅 */
function relativeName({ tokens }: Walk, head: Head, headStart: number): Shape | undefined {
  const whole = head.flags.includes('S');
  const last = tokens.findLastIndex(({ kind }) => kind === 'relative');
  const token = tokens[last];
  if (token?.kind === 'relative') {
    const inner = tokens.slice(last + 1);
    const plain = inner.every(
      ({ kind }) => kind === 'field' || kind === 'generic' || kind === 'joint' || kind === 'ordinal',
    );
    if (!head.flags.includes('R') || !plain || (inner.length === 0 && !head.flags.includes('P'))) return undefined;
    if (inner.length > 0 && inner.every(({ kind }) => kind === 'generic') && head.type !== 'association')
      return undefined;
    return {
      start: token.start,
      rule: 'relative-place',
      certainty: 'certain',
      places: [],
      relative: token.relative,
      restStart: inner[0]?.start ?? headStart,
      after: null,
    };
  }
  const before = tokens.at(-1);
  if (!whole || (before !== undefined && before.kind !== 'body')) return undefined;
  return {
    start: headStart,
    rule: 'relative-place',
    certainty: 'certain',
    places: [],
    relative: relativeOf(head.word),
    restStart: headStart,
    after: null,
  };
}

function relativeOf(word: string): Relative | null {
  if (word.startsWith('自治区')) return '自治区';
  const letter = word.replace(/^团/, '').slice(0, 1);
  const known: readonly Relative[] = ['市', '省', '区', '县', '州', '镇', '乡'];
  return known.find((relative) => relative === letter) ?? null;
}

/** 俄|外交部, 美|国会 */
function abbreviatedCountry(reading: Reading, head: Head, headStart: number): Shape | undefined {
  if (!head.flags.includes('A')) return undefined;
  const start = headStart - 1;
  const letter = reading.folded[start];
  if (letter === undefined || !'美英法德日俄韩朝印以伊泰越澳加巴埃意西波土'.includes(letter)) return undefined;
  const before = reading.folded[start - 1];
  const open =
    before === undefined ||
    !/[\p{Script=Han}A-Za-z]/u.test(before) ||
    reading.ending[start]?.some(({ entry }) => entry.border === true) === true;
  if (!open || head.word === '军') return undefined;
  return {
    start,
    rule: 'country-letter',
    certainty: 'certain',
    places: [],
    relative: null,
    restStart: start,
    after: null,
  };
}

/** 正阳社工服务中心, 波音公司, 民治街道办事处 */
function proper(reading: Reading, walk: Walk, head: Head, headStart: number): Shape | undefined {
  if (!head.flags.includes('O')) return undefined;
  const start = isName(reading.folded, walk, head);
  if (start === undefined) return undefined;
  return {
    start,
    rule: 'proper-name',
    certainty: headStart - start > 8 ? 'likely' : 'certain',
    places: [],
    relative: null,
    restStart: start,
    after: null,
  };
}

/** 市教育局、[公安局]: a bare name directly after another takes its place. */
function coordinated(reading: Reading, walk: Walk, head: Head, headStart: number, earlier: Earlier): Shape | undefined {
  const start = walk.tokens[0]?.start ?? headStart;
  if (!walk.tokens.every(({ kind }) => kind === 'field' || kind === 'joint' || kind === 'generic')) return undefined;
  if (walk.tokens.length === 0 ? !head.flags.includes('P') || head.word.length < 2 : !isOffice(head)) return undefined;
  const joint = reading.folded[start - 1] ?? '';
  if (!'、和与及'.includes(joint) || joint === '') return undefined;
  const after = earlier.get(start - 1);
  const based = after?.after ?? after;
  if (based === undefined || (based.places.length === 0 && based.relative === null)) return undefined;
  return {
    start,
    rule: 'after-another',
    certainty: 'certain',
    places: [],
    relative: null,
    restStart: start,
    after: based,
  };
}

/** Types of which a name without its place can be told from a class, where the article has the full one. */
const BARE: ReadonlySet<AgencyType | null> = new Set([
  'association',
  'service',
  'institution',
  'government',
  'school',
  'hospital',
]);

/** 社工协会, 公安局 by themselves: kept only where the article names one such body in full. */
function bare(reading: Reading, walk: Walk, head: Head, headStart: number): Shape | undefined {
  const { tokens } = walk;
  if (!BARE.has(head.type) || COUNTED.test(walk.word)) return undefined;
  let first = tokens.length;
  while (first > 0 && (tokens[first - 1]?.kind === 'field' || tokens[first - 1]?.kind === 'ordinal')) first--;
  const start = tokens[first]?.start ?? headStart;
  const length = headStart - start + head.word.length;
  if (length < 3 || (start === headStart && !WHOLE.test(head.word))) return undefined;
  const before = tokens[first - 1]?.kind;
  if (before !== undefined && before !== 'body') return undefined;
  return { start, rule: 'bare-name', certainty: 'likely', places: [], relative: null, restStart: start, after: null };
}

const WHOLE = /^(?:公安局|公安厅|社工协会|社会工作者协会|足协|慈善会|义工联|律协|消委会|政法委|网信办|红十字会)$/;
const COUNTED = /^(?:家|所|个|名|间|支|位|该|这|那|某|各|每|几|全|两|多)/;

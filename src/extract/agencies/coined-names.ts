import type { PlaceForm } from '../../chinese/places.ts';
import type { Found } from './found.ts';
import type { Reading } from './reading.ts';
import { isSmallPlace } from './token.ts';
import { type Earlier, walkLeft } from './walk.ts';

/** What coined names end in. */
export const COINED_END = '社工';
const NOTHING: Earlier = new Map();
/** No more roots are looked for than this. */
const MOST_ROOTS = 100;
/** Words before 社工 that say what kind of social workers they are. */
const KINDS =
  /^(?:深圳|本地|本土|医务|医院|学校|驻校|企业|工业|司法|禁毒|戒毒|残障|助残|灾害|精防|精神|青少年|家庭|妇女|儿童|老年|长者|社区|农村|乡镇|街道|军休|军队|民政|信访|矫正|专业|专职|兼职|全职|注册|持证|资深|一线|基层|优秀|最美|十佳|百名|全体|全国|广大|青年|男|女|实习|见习|初级|中级|高级|助理|督导|服务|项目|岗位|驻点|值班|机构|更多|首批|多名|众多|义工|双工|党员|援疆|援藏|援川|扶贫|志愿|中国|国际|海外|职业|新|老|大|小|岁的?)/;
const SERVICE = /^(?:服务中心|社会工作|服务社)/;

/** 晨露 of 晨露社工, 晨露社工服务中心: what a service is known by in this article. */
export function coinedRoots(found: readonly Found[]): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ rest, type }) => {
      const root = /^(.{2,5})(?:社工|社会工作)/.exec(rest)?.[1];
      return root === undefined || type !== 'service' || KINDS.test(root) ? [] : [root];
    }),
  );
}

const SPECIALITY = /^(?:医务|禁毒|企业|学校|司法|家庭|青少年)社工/;

/** 晨露医务社工, and a root of four characters by itself, where the article names the service elsewhere. */
export function findByRoot(reading: Reading, roots: ReadonlySet<string>): readonly Found[] {
  const found: Found[] = [];
  for (const root of [...roots].slice(0, MOST_ROOTS)) {
    for (let start = reading.folded.indexOf(root); start >= 0; start = reading.folded.indexOf(root, start + 1)) {
      const end = start + root.length;
      const speciality = SPECIALITY.exec(reading.folded.slice(end, end + 6))?.[0] ?? '';
      const stop = end + speciality.length;
      if (!actsAfter(reading, stop) || (speciality === '' && root.length < 4)) continue;
      found.push(coinedName(reading, start, stop, []));
    }
  }
  return found;
}

/** 晨露社工开展…: a social service known by a coined name and the word 社工. */
export function findCoinedNames(reading: Reading): readonly Found[] {
  const found: Found[] = [];
  const { folded } = reading;
  for (let at = folded.indexOf(COINED_END); at >= 0; at = folded.indexOf(COINED_END, at + 1)) {
    const stop = at + COINED_END.length;
    if (!actsAfter(reading, stop) || beginsHead(reading, at, stop)) continue;
    const { tokens, border } = walkLeft(reading, at, NOTHING);
    const start = tokens[0]?.start ?? at;
    const coined = folded.slice(start, at);
    if (border === 'limit' || coined.length < 2 || coined.length > 4 || KINDS.test(coined) || SERVICE.test(coined))
      continue;
    const places = tokens.flatMap((token) => (token.kind === 'place' ? [token.form] : []));
    if (!tokens.every((token) => token.kind === 'unknown' || isSmallPlace(token))) continue;
    found.push(coinedName(reading, start, stop, places));
  }
  return found;
}

/** In a list of what services do, each is named before 的. */
const MEMBER = /^([\p{Script=Han}]{3,5})的/u;
const LONGEST_MEMBER = 40;

/** 桐柏社工的…、南岭惠泽的…: what stands in a list where a coined name stood is one too. */
export function findBeside(reading: Reading, coined: readonly Found[]): readonly Found[] {
  const { folded } = reading;
  return coined.flatMap((known) => {
    if (folded[known.stop] !== '的') return [];
    const next = folded.slice(known.stop, known.stop + LONGEST_MEMBER).search(/[、,。;!?\n]/);
    const at = known.stop + next + 1;
    const name = next > 0 && folded[at - 1] === '、' ? MEMBER.exec(folded.slice(at, at + 6))?.[1] : undefined;
    if (name === undefined || KINDS.test(name) || !isMadeUp(reading, at, at + name.length)) return [];
    return [coinedName(reading, at, at + name.length, [])];
  });
}

/** No word of it says what kind of thing it is. */
function isMadeUp({ words }: Reading, start: number, stop: number): boolean {
  for (let at = start; at < stop; at++) {
    const telling = words.from(
      at,
      ({ stop: end, entry: { place, field, head, never, border } }) =>
        end <= stop && (field || head !== undefined || never || border) && (place === undefined || never),
    );
    if (telling !== undefined) return false;
  }
  return true;
}

/** 社工服务中心: the head of a longer name. */
function beginsHead({ words }: Reading, at: number, stop: number): boolean {
  return words.from(at, ({ stop: end, entry }) => end > stop && entry.head !== undefined) !== undefined;
}

/** What follows a name that acts: a verb, 的, 为, 向, a mark or the end; not 社工站, 社工人才, 社工们. */
function actsAfter(reading: Reading, stop: number): boolean {
  const next = reading.folded[stop];
  if (next === undefined || /[\s,。;:、!?)”"》]/.test(next)) return true;
  return reading.words.from(stop, ({ entry }) => entry.border || entry.verb) !== undefined;
}

function coinedName(reading: Reading, start: number, stop: number, places: readonly PlaceForm[]): Found {
  const folded = reading.folded.slice(start, stop);
  return {
    field: reading.field,
    start,
    stop,
    folded,
    rule: 'coined-name',
    certainty: 'likely',
    type: 'service',
    bodies: [],
    places,
    relative: null,
    rest: folded,
    after: null,
    within: null,
  };
}

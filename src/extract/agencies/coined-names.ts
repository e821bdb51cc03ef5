import type { Found } from './found.ts';
import type { Reading } from './reading.ts';
import { walkLeft } from './walk.ts';

const WORKERS = '社工';
/** Words before 社工 that say what kind of social workers they are. */
const KINDS =
  /^(?:深圳|本地|本土|医务|医院|学校|驻校|企业|工业|司法|禁毒|戒毒|残障|助残|灾害|精防|精神|青少年|家庭|妇女|儿童|老年|长者|社区|农村|乡镇|街道|军休|军队|民政|信访|矫正|专业|专职|兼职|全职|注册|持证|资深|一线|基层|优秀|最美|十佳|百名|全体|全国|广大|青年|男|女|实习|见习|初级|中级|高级|助理|督导|服务|项目|岗位|驻点|值班|机构|更多|首批|多名|众多|义工|双工|党员|援疆|援藏|援川|扶贫|志愿|中国|国际|海外|职业|新|老|大|小|岁的?)/;
const SERVICE = /^(?:服务中心|社会工作|服务社)/;

/** 春暖社工开展…: a social service known by a coined name and the word 社工. */
export function findCoinedNames(reading: Reading): readonly Found[] {
  const found: Found[] = [];
  const { folded } = reading;
  for (let at = folded.indexOf(WORKERS); at >= 0; at = folded.indexOf(WORKERS, at + 1)) {
    const stop = at + WORKERS.length;
    if (!actsAfter(reading, stop)) continue;
    const { tokens, border } = walkLeft(reading, at, []);
    const start = tokens[0]?.start ?? at;
    const coined = folded.slice(start, at);
    if (border === 'limit' || coined.length < 2 || coined.length > 4 || KINDS.test(coined) || SERVICE.test(coined))
      continue;
    if (!tokens.every(({ kind }) => kind === 'unknown')) continue;
    found.push({
      field: reading.field,
      start,
      stop,
      folded: folded.slice(start, stop),
      rule: 'coined-name',
      certainty: 'likely',
      type: 'service',
      bodies: [],
      places: [],
      relative: null,
      rest: folded.slice(start, stop),
      after: null,
    });
  }
  return found;
}

/** What follows a name that acts: a verb, 的, 为, 向, a mark or the end; not 社工站, 社工人才, 社工们. */
function actsAfter(reading: Reading, stop: number): boolean {
  const next = reading.folded[stop];
  if (next === undefined || /[\s,。;:、!?)”"》]/.test(next)) return true;
  return reading.starting[stop]?.some(({ entry }) => entry.border === true) === true;
}

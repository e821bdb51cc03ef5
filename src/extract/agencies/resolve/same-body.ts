import type { AgencyType } from '../../../model/finding.ts';

export interface Known {
  readonly type: AgencyType;
  /** The code of its place, "" where it has none. */
  readonly region: string;
  /** The folded name without its place. */
  readonly rest: string;
}

/** True where `short` is a short form of `full`: 社工协会 of 社会工作者协会, 晨露社工 of 晨露社工服务中心. */
export function isShortFor(short: Known, full: Known): boolean {
  if (short.region !== '' && full.region !== '' && short.region !== full.region) return false;
  if (short.rest === full.rest) return short.region === '' || short.region === full.region;
  if (short.rest.length >= full.rest.length) return false;
  if (isCoined(short.rest, full)) return true;
  if (short.type !== full.type && !(isService(short.type) && isService(full.type))) return false;
  if (short.region !== full.region && short.rest.length < 4) return false;
  if (short.type === 'government' && short.region === '') return false;
  return isAbbreviation(short.rest, full.rest) || isTeamOf(short, full);
}

/** 市级灾害社工队 of 灾害社会工作志愿服务队: services of one region, 社工 for 社会工作 and words left out. */
function isTeamOf(short: Known, full: Known): boolean {
  if (short.type !== 'service' || full.type !== 'service' || short.region === '') return false;
  const plain = (rest: string) => rest.replace(/^[市区县]?级/, '').replace(/社会工作者?/, '社工');
  const [few, many] = [plain(short.rest), plain(full.rest)];
  return few.length >= 5 && few.slice(0, 4) === many.slice(0, 4) && isWithin(few, many) && few.at(-1) === many.at(-1);
}

/** True where all characters of the one come in the other, in their order. */
function isWithin(few: string, many: string): boolean {
  let at = 0;
  for (const character of few) {
    at = many.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function isService(type: AgencyType): boolean {
  return type === 'service' || type === 'association' || type === 'institution';
}

/** 晨露社工 of 晨露社工服务中心 or 晨露社会工作服务中心; also 晨露 alone. */
function isCoined(short: string, full: Known): boolean {
  const root = short.replace(/(?:医务|禁毒|企业|学校|司法|家庭|青少年)?社工$/, '');
  if ((root === short && root.length < 4) || root.length < 2 || !isService(full.type)) return false;
  return (
    full.rest.startsWith(`${root}社工`) ||
    full.rest.startsWith(`${root}社会工作`) ||
    full.rest.startsWith(`${root}社会服务`)
  );
}

/** In the same order, the first character the same, the same end, and characters left out between the first two words. */
export function isAbbreviation(short: string, full: string): boolean {
  if (short[0] !== full[0] || short.length < 3) return false;
  const end = full.endsWith('委员会') && short.endsWith('委') ? `${full.slice(0, -3)}委` : full;
  if (short.at(-1) !== end.at(-1)) return false;
  let at = 0;
  let gaps = 0;
  for (const character of short) {
    const next = end.indexOf(character, at);
    if (next < 0) return false;
    if (next > at && at > 0) gaps++;
    at = next + 1;
  }
  return gaps > 0 && end.indexOf(short[1] ?? '', 1) > 1;
}

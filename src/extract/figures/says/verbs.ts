import { VERBS } from '../lexicon/things-counted.ts';
import { coveredByNoun, type Nouns } from './nouns.ts';

const BY_FIRST: ReadonlyMap<string, readonly string[]> = index();

function index(): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, string[]>();
  for (const verb of VERBS) table.set(verb.charAt(0), [...(table.get(verb.charAt(0)) ?? []), verb]);
  return table;
}

/** The verbs of the lexicon that begin at a place, of at least so many characters. */
export function verbsAt(words: string, at: number, least: 1 | 2): readonly string[] {
  return (BY_FIRST.get(words.charAt(at)) ?? []).filter((verb) => verb.length >= least && words.startsWith(verb, at));
}

/** Where the last verb of the words ends, 了 included; 0 where there is none. A verb inside a noun of the lexicon is none. */
export function afterVerb(words: string, nouns: Nouns): number {
  for (let at = words.length - 1; at >= 0; at--) {
    const [verb] = verbsAt(words, at, 2).filter((form) => !insideNoun(words, at, form, nouns));
    if (verb === undefined) continue;
    const stop = at + verb.length;
    return words.charAt(stop) === '了' ? stop + 1 : stop;
  }
  return 0;
}

export function holdsVerb(phrase: string, nouns: Nouns): boolean {
  const words = phrase.replace(COMPOUND, (compound) => '＿'.repeat(compound.length));
  for (let at = 0; at < words.length; at++)
    if (verbsAt(words, at, 1).some((verb) => !insideNoun(phrase, at, verb, nouns))) return true;
  return false;
}

/** 能 is no verb in 失能老人, 会 none in 社会团体. */
const COMPOUND =
  /[智功技失性潜效职动]能|能[力源量手]|[社协学商工委教议大展论理监年]会|会[员议计场馆址费所]|行为|有[限关效机害色线]|[国私公现所特]有|建[筑档材制]|[城古在]建|设[备施计]|在[校职岗读册编线]|可[再持]|对[象外口]|从业|入[围选]|持证|技术|就业/gu;

/** 服务 in 服务项目, 培训 in 培训班, 社工服务机构: a noun goes on behind it. */
function insideNoun(words: string, at: number, verb: string, nouns: Nouns): boolean {
  const stop = at + verb.length;
  if (coveredByNoun(words, at, stop, nouns)) return true;
  return at > 0 && MODIFYING.has(verb) && nouns.forms.has(words.slice(stop)) && !led(words.slice(0, at));
}

/** 累计培训护理员: behind a verb, 培训 is one too. */
function led(before: string): boolean {
  return /[已共了]$/u.test(before) || VERBS.some((verb) => verb.length >= 2 && before.endsWith(verb));
}

/** Verbs that also stand before a noun: 社工服务机构. */
const MODIFYING: ReadonlySet<string> = new Set([
  '服务',
  '培训',
  '研究',
  '建设',
  '创业',
  '就业',
  '救助',
  '帮扶',
  '调解',
]);

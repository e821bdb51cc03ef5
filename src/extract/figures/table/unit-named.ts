import { type UnitKind, unitAt } from '../../../chinese/lexicon/units.ts';

/** The unit that a table names apart from its numbers. */
export interface NamedUnit {
  readonly form: string;
  readonly kind: UnitKind;
  readonly currency: string | null;
  /** Power of ten of 万 or 亿 before it. */
  readonly power: number;
}

const SCALES: Readonly<Record<string, number>> = {
  万亿: 12,
  百亿: 10,
  十亿: 9,
  亿: 8,
  千万: 7,
  百万: 6,
  十万: 5,
  万: 4,
  千: 3,
  百: 2,
};
const SCALE = /^(?:万亿|百亿|十亿|亿|千万|百万|十万|万|千|百)/u;
const PER = /^(?:[月日年天次季人户吨亩台套]|季度|平方米|立方米|公里|千克|公斤|小时|人[·.]?月|人[·.]?年)$/u;

/** 万元, %, 万人次, 元/平方米, 个百分点: the whole of `words` (folded) must be a unit. */
export function namedUnit(words: string): NamedUnit | undefined {
  const [first = '', per, more] = words.replace(/^个(?=百分点|月$|小时)/u, '').split('/');
  if (more !== undefined || (per !== undefined && !PER.test(per))) return undefined;
  const scale = wholeUnit(first) === undefined ? (SCALE.exec(first)?.[0] ?? '') : '';
  const unit = wholeUnit(first.slice(scale.length));
  if (unit === undefined) return undefined;
  const rate = per === undefined || unit.kind === 'money' ? unit.kind : ('measure' as const);
  return {
    form: per === undefined ? unit.form : `${unit.form}/${per}`,
    kind: rate,
    currency: unit.currency,
    power: SCALES[scale] ?? 0,
  };
}

function wholeUnit(form: string) {
  const unit = form === '' ? undefined : unitAt(form, 0);
  return unit?.form === form ? unit : undefined;
}

/** The unit in brackets, or behind a bar or colon: 收入(万元), 增速(%), 金额/万元. Two of them say nothing. */
export function unitInLabel(label: string): NamedUnit | undefined {
  const bracketed = Array.from(
    label.matchAll(/[([〔【]([^()[\]〔〕【】]{1,16})[)\]〕】]/gu),
    ([, words = '']) => words,
  );
  const behind = /[/:,]\s?([^/:,()\s]{1,8})$/u.exec(label)?.[1];
  const units = [...bracketed, ...(behind === undefined ? [] : [behind])].flatMap((words) => {
    const unit = namedUnit(words.replace(/^(?:计量)?单位:?\s?/u, '').trim());
    return unit === undefined ? [] : [unit];
  });
  return units.length === 1 ? units[0] : undefined;
}

/** What the line 单位：万元 says: of the numbers, and of the shares and changes among them (单位：万元、%). */
export interface UnitLine {
  readonly numbers: NamedUnit | undefined;
  readonly shares: NamedUnit | undefined;
}

export function unitLine(text: string): UnitLine | undefined {
  const words = /单位 ?: ?([^()[\]\n\t。;]{1,20})/u.exec(text)?.[1];
  if (words === undefined) return undefined;
  const units = words
    .trim()
    .split(/[、, ]+/u)
    .map(namedUnit);
  const numbers = units.filter((unit) => unit?.kind !== 'percent');
  const shares = units.filter((unit) => unit?.kind === 'percent');
  return { numbers: only(numbers), shares: only(shares) };
}

/** 单位：分、人 leaves open which column has which. */
function only(units: readonly (NamedUnit | undefined)[]): NamedUnit | undefined {
  return units.length === 1 ? units[0] : undefined;
}

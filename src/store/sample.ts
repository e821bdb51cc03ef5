import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Drawn, SampleKey, SampleQuery } from './archive.ts';
import { fieldCharacters } from './field-characters.ts';
import { conditions } from './filter.ts';
import { type JudgedKind, judgeables } from './judgeable.ts';
import { recordReader } from './record.ts';
import { sentenceAround, sentencesOf } from './sentences.ts';

/** What is drawn from; a clipping as a whole is its own only finding. */
const FROM: Readonly<Record<JudgedKind, string>> = {
  figures: 'JOIN figure_rows x ON x.clipping = c.number',
  dates: 'JOIN date_rows x ON x.clipping = c.number',
  mentions: 'JOIN mention_rows x ON x.clipping = c.number',
  clippings: "JOIN (SELECT 0 AS position, 'title' AS field, 0 AS start, '' AS text, '' AS rule) x",
};

const KEYS: Readonly<Record<SampleKey, string>> = {
  rule: 'x.rule',
  site: 'c.site',
  source: 'c.source',
  year: 'substr(c.published_value, 1, 4)',
};

interface Lot {
  readonly number: number;
  readonly position: number;
  readonly lot: string;
}

interface Stratum {
  readonly name: string;
  size: number;
  /** Those of the lowest lots, at most as many as are wanted in all. */
  lots: Lot[];
}

/**
 * Draws from the current revisions by the lowest sha256 of seed, clipping, field, place and words: the same seed and archive give the same
 * sample, whatever the order of arrival. With `by` every stratum gives the same number, as far as it has so many.
 */
export function sample(db: Database, query: SampleQuery): readonly Drawn[] {
  const { kind, size } = query;
  const strata = strataOf(db, query);
  const shares = sharesOf(strata, size);
  const read = recordReader(db);
  return strata.flatMap((stratum, i) =>
    stratum.lots.slice(0, shares[i]).map(({ number, position }): Drawn => {
      const { record } = read(number);
      const one = judgeables(record, kind)[position];
      if (one === undefined) throw new Error(`${record.id} has no ${kind} ${position}`);
      const { field, start, stop, text, rule, value } = one;
      const whole = fieldCharacters(record, field);
      const sentence = sentenceAround(sentencesOf(whole.join('')), start, stop);
      return {
        clipping: record,
        position,
        field,
        start,
        text,
        rule,
        value: JSON.parse(value),
        before: whole.slice(sentence.start, start).join(''),
        after: whole.slice(stop, sentence.stop).join(''),
        stratum: stratum.name,
        stratum_size: stratum.size,
      };
    }),
  );
}

function strataOf(db: Database, { kind, size, seed, by, filter }: SampleQuery): readonly Stratum[] {
  const { sql, values } = conditions(db, filter ?? {});
  const keys = by.map((key, i) => `${KEYS[key]} AS k${i}`).join(', ');
  const rows = db.prepare<unknown[], Record<string, string | number | null>>(
    `SELECT c.number, c.id, x.position, x.field, x.start, x.text${keys === '' ? '' : `, ${keys}`}
     FROM clipping_rows c ${FROM[kind]} WHERE ${sql}`,
  );
  const strata = new Map<string, Stratum>();
  for (const row of rows.iterate(...values)) {
    const name = by.map((_, i) => row[`k${i}`] ?? '').join(' | ');
    const stratum = strata.get(name) ?? { name, size: 0, lots: [] };
    strata.set(name, stratum);
    stratum.size++;
    const lot = createHash('sha256')
      .update(JSON.stringify([seed, kind, row.id, row.field, row.start, row.text]))
      .digest('hex');
    stratum.lots.push({ number: Number(row.number), position: Number(row.position), lot });
    // Twice as many as are wanted may wait, so that they are put in order seldom.
    if (stratum.lots.length > 2 * size + 64) stratum.lots = lowest(stratum.lots, size);
  }
  for (const stratum of strata.values()) stratum.lots = lowest(stratum.lots, size);
  return [...strata.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function lowest(lots: readonly Lot[], size: number): Lot[] {
  return lots.toSorted((a, b) => (a.lot < b.lot ? -1 : 1)).slice(0, size);
}

/** Equal shares; what a small stratum can't give, the others do. Where there are more strata than wanted, those of the lowest lots give one. */
function sharesOf(strata: readonly Stratum[], size: number): readonly number[] {
  const shares = strata.map(() => 0);
  const order = strata
    .map((_, i) => i)
    .toSorted((a, b) => ((strata[a]?.lots[0]?.lot ?? '') < (strata[b]?.lots[0]?.lot ?? '') ? -1 : 1));
  for (let left = size; left > 0; ) {
    const open = order.filter((i) => (shares[i] ?? 0) < (strata[i]?.lots.length ?? 0)).slice(0, left);
    if (open.length === 0) break;
    const each = Math.max(1, Math.floor(left / open.length));
    for (const i of open) {
      const given = Math.min(each, (strata[i]?.lots.length ?? 0) - (shares[i] ?? 0), left);
      shares[i] = (shares[i] ?? 0) + given;
      left -= given;
    }
  }
  return shares;
}

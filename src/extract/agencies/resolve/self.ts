import type { AgencyType } from '../../../model/finding.ts';
import { longestOnly } from '../longest.ts';
import { type Reading, runsOn } from '../reading.ts';
import type { Named } from './group.ts';
import { mentionOf } from './mention.ts';

/** 本报, 我局: the body that speaks. `ends` is what its name must end in. */
const SELVES: readonly { readonly word: RegExp; readonly ends: RegExp; readonly type: AgencyType | null }[] = [
  { word: /本报/g, ends: /报社?$/, type: 'media' },
  { word: /本[台社网刊]/g, ends: /[台社网刊]$|周刊$|卫视$/, type: 'media' },
  { word: /[本我]局/g, ends: /局$/, type: null },
  { word: /[本我][厅委办署]/g, ends: /(?:厅|委|委员会|办|办公室|署)$/, type: null },
  { word: /[本我]院/g, ends: /院$/, type: null },
  { word: /[本我]校/g, ends: /(?:大学|学院|学校|中学|小学)$/, type: null },
  { word: /[本我]会/g, ends: /会$/, type: null },
  { word: /(?:本|我)中心/g, ends: /中心$/, type: null },
  { word: /(?:本|我)(?:公司|集团|行)/g, ends: /(?:公司|集团|银行|行)$/, type: null },
];

/** Where the text speaks of the body whose name is `source`. */
export function selvesIn(
  reading: Reading,
  source: string,
): readonly { readonly start: number; readonly stop: number }[] {
  return SELVES.filter(({ ends }) => ends.test(source)).flatMap(({ word }) =>
    [...reading.folded.matchAll(word)]
      .map((match) => ({ start: match.index, stop: match.index + match[0].length }))
      .filter(({ start, stop }) => !runsOn(reading, start, stop)),
  );
}

/** 本报, 我局, where the source is one known body. */
export function selves(named: readonly Named[], readings: readonly Reading[]): readonly Named[] {
  const source = named.find(({ found }) => found.field === 'source');
  if (source === undefined) return [];
  return readings
    .filter(({ field }) => field !== 'source')
    .flatMap((reading) => {
      const own = selvesIn(reading, source.name);
      if (own.length === 0) return [];
      const taken = named.filter(({ mention }) => mention.field === reading.field).map(({ mention }) => mention);
      const free = longestOnly([...taken, ...own], reading.text.length);
      return free
        .filter((piece) => !('rule' in piece))
        .map((piece) => ({ ...source, full: false, mention: mentionOf(reading, piece, 'self', 'self', 'certain') }));
    });
}

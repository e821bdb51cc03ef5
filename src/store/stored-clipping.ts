import type { Clipping } from '../model/clipping.ts';

type OrNull<T> = { readonly [K in keyof T]: T[K] | null };
type Named<Prefix extends string, T> = { readonly [K in keyof T & string as `${Prefix}_${K}`]: T[K] };
type Moment = NonNullable<Clipping['published']>;
type Figure = Clipping['figures'][number];
type Agency = Clipping['agencies'][number];

/** Cells of `published_*` or `updated_*`: all of them, or none but `zone`. */
export type MomentCells = OrNull<Omit<Moment, 'supplied'> & { readonly supplied: string }>;

/** A row of `clipping_rows` as it is read: lists and objects are JSON. `toRow` writes it. */
export type StoredClipping = Pick<
  Clipping,
  | 'id'
  | 'article'
  | 'url'
  | 'site'
  | 'title'
  | 'subtitle'
  | 'source'
  | 'edition'
  | 'views'
  | 'script'
  | 'body'
  | 'segmented'
> &
  Named<'origin', Clipping['origin']> &
  Named<'published' | 'updated', MomentCells> &
  Named<'document', OrNull<NonNullable<Clipping['document']>>> &
  Named<'extractor', Clipping['extractor']> &
  Readonly<Record<'authors' | 'editors' | 'section' | 'warnings' | 'keywords' | 'evidence', string>> & {
    readonly given: string | null;
    readonly current: 0 | 1;
    readonly last_retrieved_at: string | null;
    readonly run_id: number;
    /** The rules at hand when its bytes were last read; null where that is not known. */
    readonly read_rules: string | null;
  };

type StoredDate = Omit<Clipping['dates'][number], 'resolved' | 'supplied'> & {
  readonly resolved: 0 | 1;
  readonly supplied: string;
};
export type StoredFigure = Omit<Figure, 'counted'> & OrNull<Named<'counted', NonNullable<Figure['counted']>>>;
export type StoredMention = Agency['mentions'][number] & { readonly agency_position: number };

/** What it has in relations of its own, each by `position`. `childRows` writes them. */
export interface StoredChildren {
  readonly credits: readonly Clipping['credits'][number][];
  readonly captions: readonly { readonly text: string }[];
  readonly blocks: readonly Clipping['blocks'][number][];
  readonly dates: readonly StoredDate[];
  readonly figures: readonly StoredFigure[];
  readonly agencies: readonly (Omit<Agency, 'mentions'> & { readonly position: number })[];
  readonly mentions: readonly StoredMention[];
}

import type { PlaceForm } from '../../chinese/places.ts';
import type { Found, Relative } from './found.ts';

/** A piece of the text left of a head: a known word, or one unknown character. */
export type Token =
  | { readonly kind: 'place'; readonly start: number; readonly stop: number; readonly form: PlaceForm }
  | { readonly kind: 'nation'; readonly start: number; readonly stop: number }
  | { readonly kind: 'relative'; readonly start: number; readonly stop: number; readonly relative: Relative }
  | { readonly kind: 'body'; readonly start: number; readonly stop: number; readonly found: Found }
  | {
      readonly kind: 'field' | 'generic' | 'head' | 'ordinal' | 'unknown' | 'latin' | 'quoted' | 'joint';
      readonly start: number;
      readonly stop: number;
    };

/** 桐柏 is a county far away, and a good name for a service; 深圳 is not. */
export function isSmallPlace(token: Token): boolean {
  return token.kind === 'place' && !token.form.full && token.form.places.every(({ level }) => level === 'county');
}

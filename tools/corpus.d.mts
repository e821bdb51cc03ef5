import type { Item } from '../src/store/store.ts';

export interface Paragraph {
  readonly text: string;
  readonly spans: readonly {
    readonly kind: string;
    readonly start: number;
    readonly stop: number;
    readonly text: string;
  }[];
}

export interface MadeArticle {
  readonly n: number;
  readonly title: string;
  readonly subtitle: string | null;
  readonly published: string;
  readonly source: string;
  readonly site: string;
  readonly url: string;
  readonly reporter: string;
  readonly editor: string;
  readonly section: readonly string[];
  readonly caption: string | null;
  readonly paragraphs: readonly Paragraph[];
}

export function randomOf(text: string): () => number;
export function pick<T>(random: () => number, list: readonly T[]): T;
export function between(random: () => number, low: number, high: number): number;
export function corpus(seed: string | number): { readonly article: (n: number) => MadeArticle };
export function pageOf(article: MadeArticle): string;
export function itemOf(article: MadeArticle, given?: object): Item;

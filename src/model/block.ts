import type { Mark } from './mark.ts';
import type { Given, Origin } from './origin.ts';
import type { SiteRule } from './site-rule.ts';
import type { Charset } from './text-page.ts';

export type Shape = 'heading' | 'paragraph' | 'item' | 'row' | 'caption';

/** One line of a page as a reader sees it. HTML and text dumps meet here; no later line asks which it was. */
export interface Block {
  /** Text on one line, white space joined; cells of a row are joined by TAB. */
  readonly text: string;
  /** The same with a space where one inline element ends and the next begins: what print keeps apart by design. */
  readonly spaced: string;
  readonly shape: Shape;
  /** 1–6 for headings, else 0. */
  readonly level: number;
  /** Share of the characters that stand inside links, 0–1. */
  readonly linked: number;
  /** Share of the characters set in bold, 0–1. */
  readonly bold: number;
  /** True where the block is set in the middle of the column. */
  readonly centred: boolean;
  /** True where the line is set in by white space, as Chinese paragraphs are. */
  readonly indented: boolean;
  /** Blank lines before this one as a browser shows them: 0 after a line break, 1 or more after a paragraph. */
  readonly gap: number;
  /** Lines of nothing but white space before this one: often what is left of an image. */
  readonly spacers: number;
  /** The number of images between the block before and this one. */
  readonly images: number;
  /** "line 12" or "html>body>div#main>p[3]". */
  readonly place: string;
  /** Index into `BlockPage.regions`. */
  readonly region: number;
  /** What a site rule's selector says of the element it stands in. */
  readonly mark: Mark | null;
}

/** A container of the page, or a run of lines of a dump. */
export interface Region {
  readonly parent: number | null;
  readonly depth: number;
  /** The element's name; "lines" for a dump. */
  readonly tag: string;
  /** Words of the element's id and class, lower case; empty for a dump. */
  readonly hints: string;
}

/** Something that the page says of itself outside its printed text. */
export interface Claim {
  readonly key:
    | 'title'
    | 'published'
    | 'updated'
    | 'source'
    | 'author'
    | 'editor'
    | 'section'
    | 'description'
    | 'body'
    | 'url'
    | 'site-name'
    | 'type'
    | 'retrieved';
  readonly text: string;
  /** "meta og:title", "title", "json-ld headline", "link canonical", … */
  readonly place: string;
}

/** The narrow waist. */
export interface BlockPage {
  readonly origin: Origin;
  readonly given: Given;
  readonly charset: Charset;
  readonly claimedCharset: string | null;
  readonly unreadable: number;
  readonly form: 'html' | 'dump';
  readonly blocks: readonly Block[];
  readonly regions: readonly Region[];
  readonly claims: readonly Claim[];
  /** The rule for the page's site, where the user has one. */
  readonly siteRule: SiteRule | null;
  /** Facts that only the whole page shows, for refusals. */
  readonly traits: readonly ('frameset' | 'password-field' | 'script-heavy' | 'refresh')[];
}

export type Role =
  | 'title'
  | 'subtitle'
  | 'credit'
  | 'subhead'
  | 'paragraph'
  | 'list'
  | 'table'
  | 'caption'
  | 'furniture';

/** A block with the role it was given and the name of the rule that gave it. */
export interface JudgedBlock extends Block {
  readonly role: Role;
  readonly rule: string;
}

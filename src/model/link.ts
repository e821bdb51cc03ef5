/** A link as a list page has it. */
export interface Link {
  /** As written. */
  readonly href: string;
  /** What `<base>` says, as written. */
  readonly base: string | null;
  readonly text: string;
  /** `rel="next"` */
  readonly isNext: boolean;
}

/** An address that may hold an article, and what the one who named it says of it. */
export interface Lead {
  readonly url: string;
  readonly title: string | null;
  /** As claimed by a feed or a news sitemap: evidence, not a fact. */
  readonly date: string | null;
  readonly from: 'feed' | 'sitemap' | 'list' | 'template';
}

import { captionBesideText, captionBySpacers, captionsFirst, captionUnderImage, captionWords } from './caption.ts';
import { abstractAgain, furnitureWords, links, pullQuote, relatedList, titleAgain, toolLine } from './furniture.ts';
import { creditLine, headLine, outside, subtitleLine, titleLine } from './head.ts';
import type { Judge } from './judge.ts';
import { bracketedName, officialLine } from './official.ts';
import { siteSays } from './site.ts';
import { listItem, paragraph, subheadLine, tableRow } from './text.ts';

export { FURNITURE_WORDS } from './furniture.ts';
export type { Judge, Setting } from './judge.ts';

/** First opinion wins: the surest first, and last the one that always has an opinion. */
export const JUDGES: readonly Judge[] = [
  siteSays,
  titleLine,
  subtitleLine,
  officialLine,
  bracketedName,
  captionBesideText,
  creditLine,
  headLine,
  outside,
  captionsFirst,
  titleAgain,
  abstractAgain,
  furnitureWords,
  toolLine,
  relatedList,
  pullQuote,
  captionWords,
  captionUnderImage,
  captionBySpacers,
  links,
  tableRow,
  subheadLine,
  listItem,
  paragraph,
];

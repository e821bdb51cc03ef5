/**
 * jianbao as a library.
 *
 * ```ts
 * import { clipPage, openKit, pageFromBytes, slice } from 'jianbao';
 *
 * const kit = await openKit();
 * const outcome = clipPage(pageFromBytes(bytes, { locator: 'page.html' }), kit);
 * if (outcome.kind === 'clipped') {
 *   const { body, figures } = outcome.clipping;
 *   for (const figure of figures) if (figure.field === 'body') slice(body, figure.start, figure.stop) === figure.text;
 * }
 * ```
 */
export { slice } from './chinese/code-points.ts';
export { type Clipping, clippingSchema } from './model/clipping.ts';
export { REFUSALS, type RefusalCode, WARNINGS, type WarningCode } from './model/codes.ts';
export type { Explanation } from './model/explanation.ts';
export type { Given, Origin, RawPage } from './model/origin.ts';
export type { Clipped, Outcome, Refused } from './model/outcome.ts';
export { type Annotation, annotateText, type TextToAnnotate } from './pipeline/annotate-text.ts';
export { type CheckedRule, checkSiteRule, type RuleProblem, type SiteRule } from './pipeline/check-site-rule.ts';
export { clipPage, explainPage } from './pipeline/clip-page.ts';
export type { Kit } from './pipeline/kit.ts';
export { type KitSettings, openKit, type SegmenterSettings } from './pipeline/open-kit.ts';
export { type PageFacts, pageFromBytes } from './pipeline/page-from-bytes.ts';
export { RULES_VERSION, VERSION } from './pipeline/version.ts';

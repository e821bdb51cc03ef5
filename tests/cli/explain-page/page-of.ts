import type { Context } from '../../../src/cli/context.ts';
import { explanationPage } from '../../../src/cli/explain-page/explanation-page.ts';
import { en } from '../../../src/cli/messages/en.ts';
import { zh } from '../../../src/cli/messages/zh.ts';
import type { Explanation } from '../../../src/model/explanation.ts';
import type { RawPage } from '../../../src/model/origin.ts';
import { explainPage } from '../../../src/pipeline/clip-page.ts';
import { openKit } from '../../../src/pipeline/open-kit.ts';
import { originalText } from '../../../src/pipeline/original-text.ts';
import { pageFromBytes } from '../../../src/pipeline/page-from-bytes.ts';

const kit = await openKit({ engine: 'node-rs' });

/** Of a context only what the page is written with. */
export function contextIn(language: 'en' | 'zh'): Context {
  const unused = (): never => {
    throw new Error('the page asks for more than words');
  };
  return {
    say: language === 'en' ? en : zh,
    language,
    argv: [],
    colours: {
      bold: String,
      dim: String,
      red: String,
      green: String,
      yellow: String,
      blue: String,
      magenta: String,
      cyan: String,
    },
    columns: undefined,
    quiet: () => false,
    note: unused,
    alarm: unused,
    output: unused,
    archivePath: unused,
    surroundings: unused,
    segmenter: unused,
    finish: unused,
  };
}

export function explained(
  text: string | Uint8Array,
  locator = 'page.html',
): { raw: RawPage; explanation: Explanation } {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const raw = pageFromBytes(bytes, { locator });
  return { raw, explanation: explainPage(raw, kit) };
}

/** The page that `explain --html` makes of a text. */
export function pageOf(text: string | Uint8Array, language: 'en' | 'zh' = 'en', locator?: string): string {
  const { raw, explanation } = explained(text, locator);
  return explanationPage(explanation, originalText(raw), contextIn(language));
}

import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Clipping } from '../model/clipping.ts';
import { explainPage } from '../pipeline/clip-page.ts';
import { here, ingest } from '../pipeline/ingest.ts';
import { arrivalsOf } from '../pipeline/ingest-inputs.ts';
import { openKit } from '../pipeline/open-kit.ts';
import { openToRead } from '../pipeline/open-to-read.ts';
import { openToWrite } from '../pipeline/open-to-write.ts';
import { amountOf } from './amount.ts';
import { sentencesOf } from './clipping-text.ts';
import { languageOf, messagesIn } from './messages/messages.ts';
import { runStart } from './run-start.ts';
import { coloursFor } from './terminal/colour.ts';
import { visible } from './terminal/visible.ts';
import { shorten } from './terminal/width.ts';

/** `npm start`: the bundled pages into ./jianbao.db, and a first look at what came of it. */

const ARCHIVE = 'jianbao.db';
/** Pages of our own making; this one is in the image of a portal of 2005, in GB2312, with its menus in tables. */
const PAGES = relative(process.cwd(), join(fileURLToPath(new URL('../..', import.meta.url)), 'fixtures', 'pages'));
const SHOWN = join(PAGES, 'portal-2005-gbk', 'page.html');
const NEXT = ['search 社区', `explain ${SHOWN}`, 'export figures --excel -o figures.csv'];
const LINES_BEFORE = 12;
const COLUMNS = Math.min(process.stdout.columns ?? 100, 100);

const say = await messagesIn(languageOf(process.argv.slice(2), process.env));
const { bold, dim, cyan } = coloursFor(process.stdout, process.env);

const clipped = await clipBundledPages();
const archive = openToRead(ARCHIVE);
const [listed] = archive.list({ text: '"华江水位超警戒"' }, { limit: 1 }).rows;
const shown = listed === undefined ? null : archive.show(listed.id);
if (shown === null) throw new Error(`${SHOWN} did not come into ${ARCHIVE}`);
const sentences = sentencesOf(archive.rows('figure_table', { ids: [shown.clipping.id] }));
archive.close();

print(`${bold(say.startBefore)}  ${dim(SHOWN)}`, before(shown.clipping));
print(bold(say.startAfter), after(shown.clipping));
print(bold(say.startFigures), figures(shown.clipping));
print(say.startArchive(`./${ARCHIVE}`, clipped));
print(bold(say.startNext), ...NEXT.map((command) => cyan(`  node bin/jianbao.js ${command}`)));

async function clipBundledPages(): Promise<number> {
  const kit = await openKit({ warn: (message) => process.stderr.write(`${say.said(message)}\n`) });
  const { clipped } = await ingest({
    arrivals: arrivalsOf({ inputs: [join(PAGES, '*', 'page.*')] }, process.stdin),
    steps: here((raw) => explainPage(raw, kit)),
    open: () => openToWrite(ARCHIVE),
    run: await runStart('ingest', [PAGES], kit),
  });
  return clipped;
}

/** The markup around the headline. */
function before({ origin, title }: Clipping): string {
  const text = new TextDecoder(origin.charset).decode(readFileSync(SHOWN));
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  const at = lines.findLastIndex((line) => title !== null && line.includes(title));
  return lines
    .slice(Math.max(0, at - 5), at - 5 + LINES_BEFORE)
    .map((line) => dim(`  ${shorten(visible(line), COLUMNS - 2)}`))
    .join('\n');
}

function after({ title, published, source, section, authors, captions, body }: Clipping): string {
  const facts = { title, published: published?.value ?? null, source, section, authors, captions };
  const lines = Object.entries(facts).map(
    ([key, value]) => `  ${dim(key.padEnd(9))}  ${visible(JSON.stringify(value))}`,
  );
  const paragraphs = body.split('\n').map((paragraph) => `             ${shorten(visible(paragraph), COLUMNS - 13)}`);
  return [...lines, `  ${dim('body')}`, ...paragraphs].join('\n');
}

function figures(clipping: Clipping): string {
  return (
    clipping.figures
      .map((figure, i) => ({ figure, sentence: sentences[i] ?? '' }))
      .filter(({ figure }) => figure.field === 'body')
      // One of each sentence says more than five of the first.
      .filter(({ sentence }, i, all) => all.findIndex((other) => other.sentence === sentence) === i)
      .slice(0, 5)
      .map(({ figure, sentence }) => {
        const amount = [amountOf(figure), figure.unit ?? ''].join(' ').trim();
        return `  ${bold(visible(figure.text))}  ${cyan(amount)}\n    ${dim(visible(sentence))}`;
      })
      .join('\n')
  );
}

function print(...parts: readonly string[]): void {
  process.stdout.write(`${parts.join('\n')}\n\n`);
}

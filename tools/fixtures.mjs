// The bundled pages: where they are, and what today's rules make of them.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PAGES = fileURLToPath(new URL('../fixtures/pages/', import.meta.url));

/** The folders of the pages, in byte order. */
export function slugs() {
  return readdirSync(PAGES).sort();
}

/** The page of a folder as it arrives from disk. */
export function rawPage(slug) {
  const name = ['page.html', 'page.txt'].find((one) => existsSync(join(PAGES, slug, one)));
  const bytes = readFileSync(join(PAGES, slug, name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const locator = `fixtures/pages/${slug}/${name}`;
  return {
    origin: { kind: 'file', locator, sha256, bytes: bytes.length, retrievedAt: null, retrievedFrom: null },
    bytes,
  };
}

export function json(slug, name) {
  return JSON.parse(readFileSync(join(PAGES, slug, name), 'utf8'));
}

/** The golden files of an explained page: the whole clipping or the refusal, and each block's role, rule and text. */
export function goldenOf({ outcome, article }) {
  const clipping = outcome.kind === 'clipped' ? outcome.clipping : { refused: outcome.code, message: outcome.message };
  const blocks = (article?.blocks ?? []).map(({ role, rule, text }) => `${role} · ${rule} · ${text}`);
  return { 'clipping.json': print(clipping), 'blocks.json': print(blocks) };
}

/** JSON with one line a finding, so that a diff reads well. */
function print(value) {
  return `${JSON.stringify(value, null, 1)}\n`;
}

const plain = (text) =>
  String(text ?? '')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
const same = (a, b) => JSON.stringify([a ?? []].flat().map(plain)) === JSON.stringify([b ?? []].flat().map(plain));

/** What of the hand-made gold in about.json came right: a list of [field, right?]. */
export function judge(expect, { outcome }) {
  if (expect.refused !== undefined || outcome.kind === 'refused')
    return [['refused', (outcome.kind === 'refused' ? outcome.code : undefined) === expect.refused]];
  const { clipping } = outcome;
  const value = (moment) => moment?.value ?? null;
  const document = (found) =>
    found ? [found.number, found.index, found.issuer, found.signed_on, found.effective_on] : [];
  return [
    ['title', same(expect.title, clipping.title)],
    ['subtitle', same(expect.subtitle, clipping.subtitle)],
    ['published', same(expect.published, value(clipping.published))],
    ['updated', same(expect.updated, value(clipping.updated))],
    ['source', same(expect.source, clipping.source)],
    ['authors', same(expect.authors, clipping.authors)],
    ['editors', same(expect.editors, clipping.editors)],
    ['section', same(expect.section, clipping.section)],
    ['edition', same(expect.edition, clipping.edition)],
    ['views', same(expect.views, clipping.views)],
    ['document', same(document(expect.document), document(clipping.document))],
    ['captions', same(expect.captions, clipping.captions)],
    ...bodyLines(expect.body, clipping.body),
  ];
}

/** A row a line of the body: expected and there, expected and missing, or too much. */
function bodyLines(expected, body) {
  const gold = expected.map((line) => line.split('\t').map(plain).join('\t'));
  const ours = body.split('\n').map((line) => line.split('\t').map(plain).join('\t'));
  return [
    ...gold.map((line) => ['body lines found', ours.includes(line)]),
    ...ours.map((line) => ['body lines right', gold.includes(line)]),
  ];
}

/** Shares of what came right, by field, four decimals. */
export function shares(verdicts) {
  const fields = [...new Set(verdicts.map(([field]) => field))].sort();
  return Object.fromEntries(
    fields.map((field) => {
      const of = verdicts.filter(([name]) => name === field);
      return [field, Math.floor((of.filter(([, right]) => right).length / of.length) * 10_000) / 10_000];
    }),
  );
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { emptyFolder } from '../empty-folder.ts';
import { type NewsSite, newsSite } from '../pipeline/round/news-site.ts';
import { ask } from '../pipeline/round/night.ts';
import { start } from './jianbao.ts';

/** JIANBAO_PROOF makes it twenty moments. */
const KILLS = process.env.JIANBAO_PROOF === undefined ? 2 : 20;
const PAGES = KILLS * 8;

let site: NewsSite;
beforeAll(async () => {
  site = await newsSite(PAGES);
});
afterAll(() => site.close());

function folder(): string {
  const cwd = emptyFolder();
  writeFileSync(
    join(cwd, 'jianbao.toml'),
    `[fetch]\ndelay = "40ms"\nretries = 0\nallow_private = ["127.0.0.1"]
[[site]]\nname = "linhai"\nlists = ["${site.origin}/list.htm"]\nexample = "${site.origin}/news/1.htm"\nnext_pages = 50\n`,
  );
  return cwd;
}

/** Runs a round; where `pages` is given, it is killed as soon as so many more pages were asked for, and a moment later. */
async function round(cwd: string, pages?: number, moment = 0): Promise<number | null> {
  const child = start(['run', '-q'], { cwd });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  if (pages === undefined) return ended;
  const target = site.asked.length + pages;
  while (site.asked.length < target && child.exitCode === null) await sleep(2);
  await sleep(moment);
  child.kill('SIGKILL');
  return ended;
}

const contents = (cwd: string) => {
  const path = join(cwd, 'jianbao.db');
  return [
    ask(path, 'SELECT url, title, published_value, source, body, current FROM clippings ORDER BY url, id'),
    ask(path, 'SELECT name, region, articles, mentions FROM agencies ORDER BY name'),
    ask(path, 'SELECT url, state, tries FROM lead_rows ORDER BY url'),
    ask(path, 'PRAGMA integrity_check'),
  ];
};

it(`killed at ${KILLS} moments, it ends as an undisturbed one does, and asks no page twice without need`, async () => {
  const undisturbed = folder();
  expect(await round(undisturbed)).toBe(0);
  const before = site.asked.length;
  const cwd = folder();
  for (let kill = 0; kill < KILLS; kill++) await round(cwd, 3 + (kill % 5), (kill * 7) % 23);
  expect(await round(cwd)).toBe(0);
  expect(contents(cwd)).toEqual(contents(undisturbed));
  const asked = site.asked.slice(before).flatMap(({ path }) => (path.startsWith('/news/') ? [path] : []));
  expect(new Set(asked).size).toBe(PAGES);
  // What was under way when it was killed, and what had come but was not committed.
  expect(asked.length - PAGES).toBeLessThanOrEqual(KILLS * 2);
}, 300_000);

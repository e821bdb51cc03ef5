// Rewrites the golden files of the bundled pages, prints what changed, and raises the floors of the scores that rose.
// npm run golden [-- slug …]
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainPage, openKit } from '../dist/index.js';
import { goldenOf, json, judge, PAGES, rawPage, shares, slugs } from './fixtures.mjs';

const FLOORS = new URL('../fixtures/floors.json', import.meta.url);

const wanted = process.argv.slice(2);
const kit = await openKit();
const verdicts = [];
for (const slug of slugs()) {
  const explained = explainPage(rawPage(slug), kit);
  const found = judge(json(slug, 'about.json').expect, explained);
  verdicts.push(...found);
  for (const [field, right] of found) if (!right) console.log(`${slug}: ${field} is not what the hand-made gold says`);
  if (wanted.length > 0 && !wanted.includes(slug)) continue;
  for (const [name, text] of Object.entries(goldenOf(explained))) {
    const path = join(PAGES, slug, name);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
}

const measured = shares(verdicts);
const floors = existsSync(FLOORS) ? JSON.parse(readFileSync(FLOORS, 'utf8')) : {};
for (const [field, share] of Object.entries(measured)) {
  const floor = floors[field] ?? 0;
  if (share < floor) console.log(`${field}: ${share} is below its floor of ${floor}`);
  floors[field] = Math.max(floor, share);
}
writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`);
console.log(measured);
execFileSync('git', ['--no-pager', 'diff', '--stat', '--', 'fixtures'], { stdio: 'inherit' });
execFileSync('git', ['--no-pager', 'diff', '--unified=0', '--', 'fixtures'], { stdio: 'inherit' });

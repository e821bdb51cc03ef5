import { stat } from 'node:fs/promises';
import type { Given, RawPage } from '../model/origin.ts';
import { UsageProblem } from '../model/problem.ts';
import type { TextPage } from '../model/text-page.ts';
import { asError } from './arrivals.ts';
import { type Input, inputOf } from './inputs.ts';
import { readManifest } from './manifest.ts';
import { keyOf } from './path.ts';
import type { ReadSettings } from './settings.ts';
import { cutterOf } from './split.ts';

/** Settings that were checked: what was typed is there, and what was given can be used. */
export interface Plan {
  /** As typed, and what that means. */
  readonly inputs: readonly { readonly typed: string; readonly input: Input }[];
  readonly from: string | undefined;
  /** Paths of the manifest, where it is the list of inputs. */
  readonly listed: readonly string[];
  /** Keys of the manifest and the list themselves, which are no pages in the folder they lie in. */
  readonly ownFiles: ReadonlySet<string>;
  readonly givenForAll: Given | undefined;
  readonly givenFor: (key: string) => Given | undefined;
  /** What is given for a page in a larger file: that file's row holds for all of it, but for its address. */
  readonly givenWithin: (container: string) => (locator: string) => Given | undefined;
  readonly note: (message: string) => void;
  readonly cutting: { readonly cutter: RegExp; readonly decode: (page: RawPage) => TextPage } | undefined;
  readonly maxBytes: number;
  /** Says which rows of the manifest were of no use. */
  readonly finish: () => void;
}

const MOST_BYTES = 64 * 1024 * 1024;

/** Throws `UsageProblem`. */
export async function planOf(settings: ReadSettings): Promise<Plan> {
  const { from, manifest: manifestPath, charset, split, decode } = settings;
  const knows = settings.knowsCharset ?? (() => true);
  if (charset !== undefined && !knows(charset)) throw new UsageProblem(`no charset is called "${charset}"`);
  const cutter = split === undefined ? undefined : cutterOf(split);
  if (cutter && !decode) throw new Error('split needs decode');
  const hasInputs = settings.inputs.length > 0 || from !== undefined;
  if (!hasInputs && manifestPath === undefined)
    throw new UsageProblem('nothing to read; name a file, a folder, a glob or -');
  checkStdin(settings);
  if (from !== undefined && from !== '-') await checkList(from);
  const manifest = manifestPath === undefined ? undefined : await readManifest(manifestPath, knows);
  const inputs: Plan['inputs'][number][] = [];
  for (const typed of settings.inputs) inputs.push({ typed, input: await inputOf(typed) });
  const givenForAll = charset === undefined ? undefined : { charset };
  const used = new Set<string>();
  const givenFor = (key: string): Given | undefined => {
    const given = manifest?.given.get(key);
    if (given) used.add(key);
    return given && givenForAll ? { ...givenForAll, ...given } : (given ?? givenForAll);
  };
  const note = settings.note ?? (() => undefined);
  return {
    inputs,
    from,
    listed: hasInputs ? [] : (manifest?.paths ?? []),
    ownFiles: new Set(
      [manifestPath, from].flatMap((path) => (path === undefined || path === '-' ? [] : [keyOf(path)])),
    ),
    givenForAll,
    givenFor,
    givenWithin: (container) => {
      if (manifest === undefined) return () => givenForAll;
      const { url, ...forAll } = givenFor(keyOf(container)) ?? {};
      return (locator) => {
        const given = { ...forAll, ...givenFor(keyOf(locator)) };
        return Object.keys(given).length === 0 ? undefined : given;
      };
    },
    note,
    cutting: cutter && decode ? { cutter, decode } : undefined,
    maxBytes: settings.maxBytes ?? MOST_BYTES,
    finish: () => {
      const unused = [...(manifest?.given.keys() ?? [])].filter((key) => !used.has(key));
      if (hasInputs && unused.length > 0)
        note(`${manifestPath}: ${unused.length} rows match no input; ${unused[0]} is the first`);
    },
  };
}

function checkStdin({ inputs, from }: ReadSettings): void {
  const uses = [...inputs, from].filter((path) => path === '-').length;
  if (uses > 1) throw new UsageProblem('stdin can be read once only; "-" is named twice');
}

async function checkList(path: string): Promise<void> {
  const facts = await stat(path).catch(asError);
  if (facts instanceof Error) throw new UsageProblem(`the list ${path} can't be read: ${facts.message}`);
  if (facts.isDirectory()) throw new UsageProblem(`the list ${path} is a folder; name it as an input`);
}

import { load } from 'cheerio/slim';
import type { AnyNode, Document } from 'domhandler';
import { MARKS, type Mark } from '../model/mark.ts';
import { UsageProblem } from '../model/problem.ts';
import type { SiteRule } from '../model/site-rule.ts';

/** The elements that a site rule selects. @throws UsageProblem for a selector that can't be read */
export function marksOf(root: Document, rule: SiteRule): ReadonlyMap<AnyNode, Mark> {
  const $ = load(root);
  const marks = new Map<AnyNode, Mark>();
  for (const mark of MARKS) {
    for (const selector of [rule.select?.[mark] ?? []].flat()) {
      for (const element of elementsOf(() => $.root().find(selector).toArray(), rule, selector))
        marks.set(element, mark);
    }
  }
  return marks;
}

function elementsOf(select: () => readonly AnyNode[], rule: SiteRule, selector: string): readonly AnyNode[] {
  try {
    return select();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageProblem(`site rule "${rule.name}": the selector ${selector} can't be read: ${reason}`);
  }
}

/** Whether a selector can be read at all. */
export function readsSelector(selector: string): boolean {
  try {
    load('<p></p>').root().find(selector);
    return true;
  } catch {
    // What is wrong is said in words that help nobody: "Expected name, found )".
    return false;
  }
}

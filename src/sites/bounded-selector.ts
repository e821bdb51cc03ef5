/** What is cheap on a page of any size: no :has, :contains or :is, whose cost multiplies, and no ~. */
const PSEUDO_CLASSES = new Set([
  'first-child',
  'last-child',
  'only-child',
  'first-of-type',
  'last-of-type',
  'nth-child',
  'nth-of-type',
  'not',
  'empty',
]);
const MOST_STEPS = 10;

/** What keeps a selector from being taken, in words; undefined where nothing does. Whether it can be read is seen elsewhere. */
export function selectorProblem(selector: string): string | undefined {
  const bare = selector.replace(/\[[^\]]*\]/gu, '[]');
  if (bare.includes('<')) return `the selector ${selector} is no selector`;
  for (const [, name = ''] of bare.matchAll(/:{1,2}([\w-]*)/gu)) {
    if (!PSEUDO_CLASSES.has(name.toLowerCase()))
      return `the selector ${selector} has :${name}; only :${[...PSEUDO_CLASSES].join(', :')} are taken`;
  }
  if (bare.includes('~')) return `the selector ${selector} has ~, which looks at all before it; use +`;
  if ((bare.match(/\+/gu) ?? []).length > 2) return `the selector ${selector} has more than two +`;
  const steps = bare.trim().split(/\s*[>+,]\s*|\s+/u).length;
  return steps > MOST_STEPS ? `the selector ${selector} has more than ${MOST_STEPS} steps` : undefined;
}

/** How many of its steps count the elements before or behind, which on a page of 20,000 paragraphs takes a second. */
export function countingSteps(selector: string): number {
  return selector.match(/:nth-|-of-type/gu)?.length ?? 0;
}

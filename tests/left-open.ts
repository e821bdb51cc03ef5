import { afterAll } from 'vitest';

const open = new Set<{ close(): void }>();

/** Whoever is given here is closed when the file of tests ends. */
export function closedLater<T extends { close(): void }>(one: T): T {
  open.add(one);
  return one;
}

/** Before each file: files share what they import, and so a hook of a module would be that of one of them only. */
export function closeAfterFile(): void {
  afterAll(() => {
    for (const one of open) one.close();
    open.clear();
  });
}

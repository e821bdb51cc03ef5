/** A list of strings from its cell. */
export function stringsOf(cell: string): readonly string[] {
  const strings: readonly string[] = JSON.parse(cell);
  return strings;
}

/** An object from its cell, every value read as one kind. */
export function objectOf<T>(cell: string, read: (value: unknown) => T): Readonly<Record<string, T>> {
  const object: Readonly<Record<string, unknown>> = JSON.parse(cell);
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, read(value)]));
}

/** Names and values of headers in their order, from their cell. */
export function headersIn(cell: string): readonly (readonly [name: string, value: string])[] {
  const headers: readonly (readonly [string, string])[] = JSON.parse(cell);
  return headers;
}

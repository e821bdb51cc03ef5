import { z } from 'zod';

const strings = z.array(z.string());
const headers = z.array(z.tuple([z.string(), z.string()]));
const object = z.record(z.string(), z.unknown());

/** A list of strings from its cell. */
export function stringsOf(cell: string): readonly string[] {
  return strings.parse(JSON.parse(cell));
}

/** An object from its cell, every value read as one kind. */
export function objectOf<T>(cell: string, read: (value: unknown) => T): Readonly<Record<string, T>> {
  const entries = Object.entries(object.parse(JSON.parse(cell)));
  return Object.fromEntries(entries.map(([key, value]) => [key, read(value)]));
}

/** Names and values of headers in their order, from their cell. */
export function headersIn(cell: string): readonly (readonly [name: string, value: string])[] {
  return headers.parse(JSON.parse(cell));
}

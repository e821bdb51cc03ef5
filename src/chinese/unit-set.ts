/** A set of UTF-16 units, to be asked of every character of a text: 1 where the unit with that code is in it. */
export type UnitSet = Uint8Array;

export function unitSet(units: string): UnitSet {
  const set = new Uint8Array(0x10000);
  for (let i = 0; i < units.length; i++) set[units.charCodeAt(i)] = 1;
  return set;
}

/** True where the text holds one of the set. */
export function holdsAny(text: string, set: UnitSet): boolean {
  for (let i = 0; i < text.length; i++) if (set[text.charCodeAt(i)] === 1) return true;
  return false;
}

/** Names without the codes of editors' desks; placeholders are already gone. */
export function codeFree(names: readonly string[]): readonly string[] {
  return names.filter((name) => !/^[A-Z]{0,4}\d+$/.test(name));
}

/** Names without the codes and logins (kevinqiao) of editors' desks; placeholders are already gone. */
export function codeFree(names: readonly string[]): readonly string[] {
  return names.filter((name) => !/^(?:[A-Z]{0,4}\d+|[a-z][a-z0-9_.-]*)$/.test(name));
}

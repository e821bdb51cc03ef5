/** Folders in which browsers keep the parts of a saved page: 新闻.htm beside 新闻_files or 新闻.files. */
const FOLDER = /^(.+)[_.]files$/is;
const PAGE = /^(.+)\.(?:[xs]?html?|mht(?:ml)?)$/is;

/** The names among `names` (bytes as Latin-1) that are such folders, if they are folders. */
export function partsOfSavedPages(names: readonly string[]): ReadonlySet<string> {
  const stems = new Set(names.flatMap((name) => PAGE.exec(name)?.[1]?.toLowerCase() ?? []));
  return new Set(names.filter((name) => stems.has(FOLDER.exec(name)?.[1]?.toLowerCase() ?? '/')));
}

export function isUrl(typed: string): boolean {
  return /^(?:https?|ftp):\/\//i.test(typed);
}

export function notFetched(url: string): string {
  return `${url.slice(0, 200)}: an address, no file; "jianbao fetch" asks for pages on the web`;
}

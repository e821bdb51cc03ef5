export function isUrl(typed: string): boolean {
  return /^(?:https?|ftp):\/\//i.test(typed);
}

export function notFetched(url: string): string {
  return `${url.slice(0, 200)}: pages are not fetched yet; save the page and name the file`;
}

// The package's own types promise a default export where it has `module.exports`.
declare module 'robots-parser' {
  interface Rules {
    isAllowed(url: string, userAgent?: string): boolean | undefined;
    getMatchingLineNumber(url: string, userAgent?: string): number | undefined;
    getCrawlDelay(userAgent?: string): number | undefined;
    getSitemaps(): string[];
  }
  function robotsParser(url: string, robotsTxt: string): Rules;
  export = robotsParser;
}

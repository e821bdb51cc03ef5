/** Version of the program; kept equal to package.json by a test. */
export const VERSION = '0.1.0';

/** Version of the extraction rules: raised whenever the same bytes may give another clipping. */
export const RULES_VERSION = '2026-11-22.2';

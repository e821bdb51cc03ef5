import type { Messages } from './en.ts';

export type { Messages } from './en.ts';
export type Language = 'zh' | 'en';

export async function messagesIn(language: Language): Promise<Messages> {
  return language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en;
}

/**
 * The language of this run: `--lang` where it names one, else the locale. Read before the command line is parsed, since
 * help and errors of parsing are said in it too. A wrong `--lang` is told by the parser.
 */
export function languageOf(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const asked = askedFor(argv);
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh/iu.test(locale) ? 'zh' : 'en';
}

function askedFor(argv: readonly string[]): string | undefined {
  const options = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv;
  const at = options.lastIndexOf('--lang');
  if (at >= 0) return options[at + 1];
  return options.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length);
}

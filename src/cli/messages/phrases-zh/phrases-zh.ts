import type { Phrases } from '../phrases.ts';
import { ARCHIVE_ZH } from './archive-zh.ts';
import { FORMATS_ZH } from './formats-zh.ts';
import { INPUTS_ZH } from './inputs-zh.ts';
import { RULES_ZH } from './rules-zh.ts';
import { SETTINGS_ZH } from './settings-zh.ts';
import { SYSTEM_ZH } from './system-zh.ts';
import { WEB_ZH } from './web-zh.ts';

/** What jianbao itself says. Each of these stands in the source, and each that stands there is here: tests/cli/phrases.test.ts. */
export const OWN_ZH: Phrases = { ...ARCHIVE_ZH, ...INPUTS_ZH, ...WEB_ZH, ...SETTINGS_ZH };

/** And what rules say of themselves, and what is passed on from the system and from libraries. */
export const PHRASES_ZH: Phrases = { ...OWN_ZH, ...RULES_ZH, ...SYSTEM_ZH, ...FORMATS_ZH };

import type { z as Zod } from 'zod';
import { AGENCY_TYPES } from '../../model/finding.ts';

/** Bodies of the user's own lexicon: `OwnBody`. */
export function agencySchema(z: typeof Zod) {
  const name = z.string().trim().min(2).max(80);
  return z.array(
    z.strictObject({
      name,
      aliases: z.array(name).default([]),
      type: z.enum(AGENCY_TYPES),
      region: z
        .string()
        .regex(/^\d{6}$/, 'a GB/T 2260 code of six digits, such as "440300"')
        .nullable()
        .default(null),
    }),
  );
}

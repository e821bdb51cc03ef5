import type { OwnBody } from '../../model/own-body.ts';
import type { Context } from '../context.ts';
import { configuredAgencies } from './configuration.ts';

/** The bodies of the user's own lexicon, `[[agency]]` in the configuration. */
export function ownBodies(context: Context): Promise<readonly OwnBody[]> {
  return configuredAgencies(context.surroundings());
}

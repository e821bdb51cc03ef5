import { InvalidArgumentError } from 'commander';
import { AGENCY_TYPES, type AgencyType } from '../../model/finding.ts';
import type { Messages } from '../messages/messages.ts';
import { oneOf } from '../options.ts';

export function typeOption(say: Messages): (value: string) => AgencyType {
  return oneOf(AGENCY_TYPES, say);
}

/** "440300" */
export function regionOption(say: Messages): (value: string) => string {
  return (value) => {
    if (!/^\d{6}$/u.test(value)) throw new InvalidArgumentError(say.agency.notARegion(value));
    return value;
  };
}

/** "2018" */
export function yearOption(say: Messages): (value: string) => string {
  return (value) => {
    if (!/^\d{4}$/u.test(value)) throw new InvalidArgumentError(say.agency.notAYear(value));
    return value;
  };
}

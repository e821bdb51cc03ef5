import type { Damage } from '../store/store.ts';
import type { Context } from './context.ts';
import type { Look } from './print.ts';
import { visibleLine } from './terminal/visible.ts';

export function damagesText(damages: readonly Damage[], { colours }: Look, { say }: Context): string {
  if (damages.length === 0) return colours.green(say.checkPassed);
  return [colours.red(say.checkFailed(damages.length)), ...damages.map(damageText)].join('\n');
}

function damageText({ kind, where, message }: Damage): string {
  return `  ${kind}  ${visibleLine(where)}: ${visibleLine(message)}`;
}

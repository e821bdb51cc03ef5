import type { Damage } from '../store/store.ts';
import type { Context } from './context.ts';
import type { Messages } from './messages/messages.ts';
import type { Look } from './print.ts';
import { visibleLine } from './terminal/visible.ts';

export function damagesText(damages: readonly Damage[], { colours }: Look, { say }: Context): string {
  if (damages.length === 0) return colours.green(say.checkPassed);
  return [colours.red(say.checkFailed(damages.length)), ...damages.map((damage) => damageText(damage, say))].join('\n');
}

function damageText({ kind, where, message }: Damage, say: Messages): string {
  return say.line(`  ${kind}  ${visibleLine(say.said(where))}`, visibleLine(say.said(message)));
}

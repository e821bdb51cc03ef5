import type { MigrationAhead } from '../store/store.ts';
import type { Messages } from './messages/messages.ts';

export function migratedText(path: string, { from, to }: MigrationAhead, say: Messages): string {
  return from === to ? say.indexRenewed(path) : say.migrated(path, from, to);
}

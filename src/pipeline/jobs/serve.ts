import type { FromWorker, ToWorker } from './messages.ts';

/**
 * The whole of a worker process: opens what it needs with the settings that come first, then answers task by task, in their
 * order. It ends with the process that began it, whatever becomes of that one.
 */
export function serve<Settings, Task, Answer>(open: (settings: Settings) => Promise<(task: Task) => Answer>): void {
  // Ctrl-C reaches every process of a terminal: whoever began this one decides when it ends.
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => {});
  process.on('disconnect', () => process.exit());
  let opened: Promise<((task: Task) => Answer) | null> = Promise.resolve(null);
  process.on('message', (message: ToWorker<Settings, Task>) => {
    if (message.kind === 'settings') opened = openWith(open, message.settings);
    else {
      const { task } = message;
      opened = opened.then((answer) => {
        if (answer !== null) tell({ kind: 'answer', json: JSON.stringify(answer(task)) });
        return answer;
      });
    }
  });
}

async function openWith<Settings, Answerer>(
  open: (settings: Settings) => Promise<Answerer>,
  settings: Settings,
): Promise<Answerer | null> {
  try {
    const answerer = await open(settings);
    tell({ kind: 'ready' });
    return answerer;
  } catch (error) {
    tell({ kind: 'unusable', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return null;
  }
}

function tell(message: FromWorker): void {
  process.send?.(message, undefined, undefined, (error) => {
    if (error !== null) process.exit();
  });
}

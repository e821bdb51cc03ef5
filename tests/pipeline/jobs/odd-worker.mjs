import { existsSync, writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { serve } from '../../../dist/pipeline/jobs/serve.js';

/** A worker that does what it is told, good or bad; `settings` "broken" can't be opened, "dead" ends at once. */
serve(async (settings) => {
  if (settings === 'broken') throw new TypeError('no dictionary');
  if (settings === 'dead') process.exit(7);
  return (task) => {
    switch (task.do) {
      case 'double':
        return task.n * 2;
      case 'slow':
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, task.ms);
        return task.n * 2;
      case 'exit':
        return process.exit(3);
      case 'abort':
        return process.kill(process.pid, 'SIGABRT');
      case 'throw':
        throw new RangeError('far out');
      case 'hang':
        for (;;);
      case 'once':
        if (existsSync(task.mark)) return task.n * 2;
        writeFileSync(task.mark, '');
        return process.kill(process.pid, 'SIGKILL');
      case 'inspect':
        return inspect(task.value);
      case 'echo':
        return task.value;
    }
  };
});

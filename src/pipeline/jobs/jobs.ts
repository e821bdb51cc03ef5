import { type Ahead, inOrder } from './in-order.ts';
import { Lost, Pool } from './pool.ts';
import { usualJobs } from './usual-jobs.ts';

/** One kind of work: how it is done here, and by which worker. Both give the same answers, which are what JSON can hold. */
export interface Work<Task, Sent, Answer> {
  /** What a worker needs of a task, or an answer that needs no work. */
  readonly begin: (task: Task) => { readonly send: Sent } | { readonly answer: Answer };
  readonly here: (sent: Sent) => Answer;
  readonly entry: URL;
  /** What a worker is opened with; plain. */
  readonly settings: unknown;
  /** What stands in the place of an answer that no worker survives. */
  readonly lost: (sent: Sent, why: string) => Answer;
  readonly bytesOf: (task: Task) => number;
}

export interface JobsSettings {
  /** Without it, what the machine bears, from the 301st task on. */
  readonly jobs?: number | undefined;
  /** Told where other processes than this one begin to work without having been asked for. */
  readonly onMore?: ((jobs: number) => void) | undefined;
  /** How long one task may take in a worker. Default 60. */
  readonly limitSeconds?: number;
}

/** Work on many tasks, one after the other or several at a time: who takes the answers can't tell which. */
export interface Jobs<Task, Answer> {
  /** Every task with its answer, in the order of the tasks; reads no further than it must. */
  answers(tasks: AsyncIterable<Task>): AsyncIterable<readonly [Task, Answer]>;
  /** To be called in the end, whatever happened. */
  close(): Promise<void>;
}

/** Below, starting workers would take longer than they save. */
const FEW = 300;
/** Enough to go on with while the writer writes a hundred pages. */
const AHEAD_PER_JOB = 24;
const AHEAD_BYTES = 64 * 1024 * 1024;
const LIMIT_SECONDS = 60;

export function openJobs<Task, Sent, Answer>(
  work: Work<Task, Sent, Answer>,
  { jobs: asked, onMore, limitSeconds = LIMIT_SECONDS }: JobsSettings,
): Jobs<Task, Answer> {
  const jobs = asked ?? usualJobs();
  if (jobs === 1) return { answers: (tasks) => oneByOne(tasks, work), close: async () => {} };
  const { entry, settings } = work;
  let pool: Pool<Sent, Answer> | null = null;
  let few = asked === undefined ? FEW : 0;
  const answerTo = async (task: Task): Promise<Answer> => {
    const begun = work.begin(task);
    if ('answer' in begun) return begun.answer;
    if (few > 0) {
      few--;
      return work.here(begun.send);
    }
    if (pool === null && asked === undefined) onMore?.(jobs);
    pool ??= new Pool<Sent, Answer>({ entry, settings, jobs, limitSeconds });
    const answer = await pool.answer(begun.send);
    return answer instanceof Lost ? work.lost(begun.send, answer.why) : answer;
  };
  const ahead: Ahead<Task> = { tasks: jobs * AHEAD_PER_JOB, bytes: AHEAD_BYTES, sizeOf: work.bytesOf };
  return {
    answers: (tasks) => inOrder(tasks, answerTo, ahead),
    close: async () => {
      await pool?.close();
    },
  };
}

async function* oneByOne<Task, Sent, Answer>(
  tasks: AsyncIterable<Task>,
  { begin, here }: Work<Task, Sent, Answer>,
): AsyncGenerator<readonly [Task, Answer], void> {
  for await (const task of tasks) {
    const begun = begin(task);
    yield [task, 'answer' in begun ? begun.answer : here(begun.send)];
  }
}

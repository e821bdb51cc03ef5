/** How much is begun before the first of it is taken. */
export interface Ahead<Task> {
  readonly tasks: number;
  readonly bytes: number;
  readonly sizeOf: (task: Task) => number;
}

type Settled<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'failed'; readonly error: unknown };

interface Begun<Task, Answer> {
  readonly task: Task;
  readonly size: number;
  readonly answer: Promise<Settled<Answer>>;
}

/**
 * Works on several tasks at a time and gives the answers in the order of the tasks, each as soon as it and those before it are
 * there: a slow input holds back no answer, a slow answer only as much input as `ahead` allows (but always one task). What
 * reading or working throws comes behind the answers before it.
 */
export async function* inOrder<Task, Answer>(
  tasks: AsyncIterable<Task>,
  work: (task: Task) => Promise<Answer>,
  ahead: Ahead<Task>,
): AsyncGenerator<readonly [Task, Answer], void> {
  const iterator = tasks[Symbol.asyncIterator]();
  const begun: Begun<Task, Answer>[] = [];
  let bytes = 0;
  let input: Promise<Settled<IteratorResult<Task, unknown>>> | null = null;
  let end: Settled<null> | null = null;
  for (;;) {
    const isRoom = begun.length === 0 || (begun.length < ahead.tasks && bytes < ahead.bytes);
    if (end === null && isRoom) input ??= settled(iterator.next());
    const [head] = begun;
    if (head !== undefined && (input === null || (await isFirst(head.answer, input)))) {
      begun.shift();
      bytes -= head.size;
      yield [head.task, taken(await head.answer)];
    } else if (input !== null) {
      const read: Settled<IteratorResult<Task, unknown>> = await input;
      input = null;
      if (read.kind === 'failed') end = read;
      else if (read.value.done) end = { kind: 'done', value: null };
      else {
        const task = read.value.value;
        const size = ahead.sizeOf(task);
        bytes += size;
        begun.push({ task, size, answer: settled(work(task)) });
      }
    } else {
      if (end !== null) taken(end);
      return;
    }
  }
}

function isFirst(one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  return Promise.race([one.then(() => true), other.then(() => false)]);
}

function settled<T>(promise: Promise<T>): Promise<Settled<T>> {
  return promise.then(
    (value) => ({ kind: 'done', value }),
    (error: unknown) => ({ kind: 'failed', error }),
  );
}

function taken<T>(settled: Settled<T>): T {
  if (settled.kind === 'failed') throw settled.error;
  return settled.value;
}

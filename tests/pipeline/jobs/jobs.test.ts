import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type JobsSettings, openJobs } from '../../../src/pipeline/jobs/jobs.ts';
import { usualJobs } from '../../../src/pipeline/jobs/usual-jobs.ts';
import { emptyFolder } from '../../empty-folder.ts';

const ENTRY = new URL('./odd-worker.mjs', import.meta.url);

interface Task {
  readonly do: string;
  readonly n?: number;
  readonly ms?: number;
  readonly mark?: string;
  readonly value?: unknown;
}

function open(settings: JobsSettings, opened = 'well') {
  return openJobs<Task, Task, unknown>(
    {
      begin: (task) => (task.do === 'known' ? { answer: 'known' } : { send: task }),
      here: (task) => (task.n ?? 0) * 2,
      entry: ENTRY,
      settings: opened,
      lost: (task, why) => `${task.do} lost: ${why}`,
      bytesOf: () => 1,
    },
    settings,
  );
}

async function* given(tasks: readonly Task[]): AsyncGenerator<Task, void> {
  yield* tasks;
}

async function answersOf(tasks: readonly Task[], settings: JobsSettings, opened?: string): Promise<readonly unknown[]> {
  const jobs = open(settings, opened);
  const answers: unknown[] = [];
  try {
    for await (const [task, answer] of jobs.answers(given(tasks))) {
      expect(task).toBe(tasks[answers.length]);
      answers.push(answer);
    }
  } finally {
    await jobs.close();
  }
  return answers;
}

const double = (n: number): Task => ({ do: 'double', n });
const DOUBLES = Array.from({ length: 120 }, (_, n) => double(n));
const DOUBLED = DOUBLES.map((_, n) => n * 2);

describe('answers', () => {
  it.each([1, 2, 3])('come in the order of the tasks from %i jobs', async (jobs) => {
    const tasks = [...DOUBLES, { do: 'known' }, { do: 'slow', n: 5, ms: 50 }, ...DOUBLES];
    expect(await answersOf(tasks, { jobs })).toEqual([...DOUBLED, 'known', 10, ...DOUBLED]);
  });

  it('begin without workers where nobody asked for them, and say when they are begun', async () => {
    const told: number[] = [];
    const many = [...DOUBLES, ...DOUBLES, ...DOUBLES];
    expect(await answersOf(many, { onMore: (jobs) => told.push(jobs) })).toEqual([...DOUBLED, ...DOUBLED, ...DOUBLED]);
    expect(told).toEqual(usualJobs() === 1 ? [] : [usualJobs()]);
    await answersOf(DOUBLES, { onMore: (jobs) => told.push(jobs) });
    expect(told.length).toBeLessThan(2);
  });

  it.each([
    ['bytes', new Uint8Array([0, 255, 128])],
    ['a part of other bytes', new Uint8Array([9, 1, 2, 9]).subarray(1, 3)],
    ['half a surrogate pair', '\ud842'],
    ['what is not there', { a: undefined, b: null, c: [Number.NaN, -0] }],
  ])('tasks bring %s to a worker as it was', async (_, value) => {
    expect(await answersOf([{ do: 'inspect', value }], { jobs: 2 })).toEqual([inspect(value)]);
  });

  it.each([
    ['half a surrogate pair', '\ud842'],
    ['what is null', { b: null, c: [1.5, true, '臺'] }],
  ])('bring %s back as it was', async (_, value) => {
    expect(await answersOf([{ do: 'echo', value }], { jobs: 2 })).toEqual([value]);
  });

  it.each([
    ['exit', 'exit code 3'],
    ['abort', 'SIGABRT'],
    ['throw', 'exit code 1: RangeError: far out'],
    ['hang', 'longer than 1 s'],
  ])('lose one task that ends in %s, and name it', async (bad, why) => {
    const answers = await answersOf([...DOUBLES, { do: bad }, ...DOUBLES], { jobs: 2, limitSeconds: 1 });
    expect(answers).toEqual([...DOUBLED, `${bad} lost: ${why}`, ...DOUBLED]);
  });

  it('lose nothing where a worker is killed by something else', async () => {
    const once = { do: 'once', n: 4, mark: join(emptyFolder(), 'mark') };
    expect(await answersOf([...DOUBLES, once, ...DOUBLES], { jobs: 2 })).toEqual([...DOUBLED, 8, ...DOUBLED]);
  });

  it('end with an error where no worker can be opened', async () => {
    await expect(answersOf(DOUBLES, { jobs: 2 }, 'broken')).rejects.toThrow(
      /can't be started: TypeError: no dictionary/,
    );
    await expect(answersOf(DOUBLES, { jobs: 2 }, 'dead')).rejects.toThrow(/can't be started: exit code 7/);
  });

  it('are there before the next task is', async () => {
    const jobs = open({ jobs: 2 });
    let seen = 0;
    async function* oneByOne(): AsyncGenerator<Task, void> {
      for (let n = 0; n < 5; n++) {
        expect(seen).toBe(n);
        yield double(n);
        // Whoever writes the next line only after having read the answer to the last one.
        while (seen === n) await new Promise((resolve) => setTimeout(resolve, 1));
      }
    }
    for await (const [, answer] of jobs.answers(oneByOne())) expect(answer).toBe(seen++ * 2);
    await jobs.close();
    expect(seen).toBe(5);
  });

  it('are not run ahead of by the reading', async () => {
    const jobs = open({ jobs: 2 });
    let read = 0;
    async function* endless(): AsyncGenerator<Task, void> {
      for (;;) yield double(read++);
    }
    for await (const [{ n }] of jobs.answers(endless())) if (n === 300) break;
    await jobs.close();
    expect(read).toBeGreaterThan(301);
    expect(read).toBeLessThan(400);
  });

  it('come before what reading throws', async () => {
    const jobs = open({ jobs: 2 });
    async function* broken(): AsyncGenerator<Task, void> {
      yield* DOUBLES.slice(0, 5);
      throw new Error('disk gone');
    }
    const answers: unknown[] = [];
    const all = async (): Promise<void> => {
      for await (const [, answer] of jobs.answers(broken())) answers.push(answer);
    };
    await expect(all()).rejects.toThrow('disk gone');
    await jobs.close();
    expect(answers).toEqual(DOUBLED.slice(0, 5));
  });
});

const GIB = 1024 ** 3;

it.each([
  [{ cores: 1, memory: 64 * GIB }, 1],
  [{ cores: 2, memory: 16 * GIB }, 2],
  [{ cores: 4, memory: 4 * GIB }, 3],
  [{ cores: 8, memory: GIB }, 1],
  [{ cores: 128, memory: 512 * GIB }, 6],
  [{ cores: 4, memory: 0 }, 1],
])('%j bears %i jobs', (machine, jobs) => {
  expect(usualJobs(machine)).toBe(jobs);
});

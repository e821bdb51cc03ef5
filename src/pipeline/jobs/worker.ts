import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromWorker, ToWorker } from './messages.ts';

/** What happens to a worker. */
export interface Listener<Answer> {
  /** The oldest task that it holds is answered. */
  answered(answer: Answer): void;
  unusable(message: string): void;
  /** It is gone: "SIGKILL", "exit code 1: RangeError: …". Said once. */
  gone(why: string): void;
}

/** Of what it wrote on stderr, the end is kept. */
const SAID_CHARACTERS = 16_384;

/** One process that works. A crash, even of native code or for want of memory, is its own end and nobody else's. */
export class Worker<Task, Answer> {
  readonly #child: ChildProcess;
  #ready = false;
  #said = '';

  constructor(entry: URL, settings: unknown, listener: Listener<Answer>) {
    this.#child = fork(fileURLToPath(entry), {
      // Bytes and odd strings arrive as they are.
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let isGone = false;
    const gone = (why: string): void => {
      if (!isGone) listener.gone(why);
      isGone = true;
    };
    this.#child.stderr?.setEncoding('utf8').on('data', (said: string) => {
      this.#said = (this.#said + said).slice(-SAID_CHARACTERS);
    });
    this.#child.on('message', (message: FromWorker) => {
      if (message.kind === 'ready') this.#ready = true;
      else if (message.kind === 'unusable') listener.unusable(message.message);
      else listener.answered(JSON.parse(message.json));
    });
    this.#child.on('error', (error) => {
      if (this.#child.pid === undefined) gone(error.message);
    });
    // By then, everything that it said has arrived.
    this.#child.on('close', (code, signal) => gone(`${signal ?? `exit code ${code}`}${this.#lastWords()}`));
    this.#send({ kind: 'settings', settings });
  }

  /** Whether it has begun to work: opening it may take a second. */
  get isReady(): boolean {
    return this.#ready;
  }

  give(task: Task): void {
    this.#send({ kind: 'task', task });
  }

  /** At once. It holds nothing that could be lost. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #send(message: ToWorker<unknown, Task>): void {
    // Where it has gone meanwhile, `close` says so.
    if (this.#child.connected) this.#child.send(message, () => {});
  }

  /** The line that says what happened, not the stack around it. */
  #lastWords(): string {
    const lines = this.#said.split('\n').map((line) => line.trim());
    const telling = lines.find((line) => /^(?:FATAL ERROR|[A-Z]\w{0,40}Error)\b/u.test(line));
    return telling === undefined ? '' : `: ${telling}`;
  }
}

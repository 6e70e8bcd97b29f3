import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

/** A process of the measurement that does one thing at a time when it is told to. */
export class Child<Order extends object> {
  private constructor(
    private readonly child: ChildProcess,
    /** What it said when it was ready. */
    readonly said: unknown,
  ) {}

  static async start<Order extends object>(name: string, args: string[] = []): Promise<Child<Order>> {
    const child = fork(path.join(import.meta.dirname, `${name}.js`), args);
    return new Child<Order>(child, await heard(child));
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async ask<T>(order: Order): Promise<T> {
    const answer = heard(this.child);
    this.child.send(order);
    return (await answer) as T;
  }

  end(): void {
    this.child.kill('SIGKILL');
  }
}

const heard = (child: ChildProcess): Promise<unknown> =>
  new Promise((done, fail) => {
    const ended = (code: number | null) => fail(new Error(`a process of the measurement ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      done(message);
    });
  });

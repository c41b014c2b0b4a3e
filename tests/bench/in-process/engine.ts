import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export const ENGINES = ["merged", "apollo"] as const;
export type EngineName = (typeof ENGINES)[number];

/** A process that answers operations without sockets. */
export class Engine {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  /** @returns when it is ready */
  static async start(name: EngineName, database: string): Promise<Engine> {
    const child = fork(join(__dirname, "answering.mjs"), [name, database], {
      execArgv: [],
      env: { ...process.env, NODE_ENV: "production" },
    });
    await once(child, "message");
    return new Engine(child);
  }

  /** Microseconds of the processor for each of the requests, one after another. */
  async time(texts: readonly string[]): Promise<number> {
    return (await this.#ask({ what: "time", texts })) as number; // what answering.mjs sends
  }

  /** How long the event loop stood still at most while a request was answered, in milliseconds. */
  async stall(text: string): Promise<{ longest: number; bytes: number }> {
    const answer = await this.#ask({ what: "stall", texts: [text] });
    return answer as { longest: number; bytes: number }; // what answering.mjs sends
  }

  stop(): void {
    this.#child.kill();
  }

  async #ask(message: object): Promise<unknown> {
    const ended = new AbortController();
    const told = { signal: ended.signal };
    try {
      const answered = once(this.#child, "message", told);
      const died = once(this.#child, "exit", told).then(([code]) => {
        throw new Error(`the process without sockets ended with ${code}`);
      });
      this.#child.send(message);
      const [answer] = await Promise.race([answered, died]);
      return answer;
    } finally {
      ended.abort();
    }
  }
}

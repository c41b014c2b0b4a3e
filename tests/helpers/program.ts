import { Writable } from "node:stream";
import { run } from "../../src/commands/run";
import type { Run } from "./cli";

/**
 * Runs `kenesh` to its end in this process, as it runs in one of its own: for what is said and written, not for
 * signals, pipes and memory.
 */
export async function keneshHere(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<Run> {
  let code: Run["code"] = 0;
  const stdout: Buffer[] = [];
  const stderr: string[] = [];
  const output = new Writable({
    write(chunk, _encoding, done) {
      stdout.push(chunk);
      done();
    },
  });
  await run(args, variables, {
    write: (text) => stdout.push(Buffer.from(text)),
    output,
    say: (message) => stderr.push(`${message}\n`),
    isTerminal: false,
    setExitCode: (set) => {
      code = set;
    },
    onStop: () => {},
    onReload: () => {},
  });
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: stderr.join("") };
}

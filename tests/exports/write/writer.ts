import { setImmediate } from "node:timers/promises";
import { interruptible, writeFileWhole, writeToStream } from "../../../src/exports/write/output";

// Writes rows without end, as a process of its own: to the file that is named, or to standard output ("-").
// It says when it has begun; after that, with "hang", its source never answers again.
const [path = "-", then] = process.argv.slice(2);

/** More than a stream takes before its file is open: when it is written, the file is there. */
const BEGUN = 1_000;

async function* rows(): AsyncGenerator<string> {
  for (let row = 0; ; row += 1) {
    yield `row ${row}\n`.repeat(100);
    if (row === BEGUN) process.stderr.write("begun\n");
    if (row === BEGUN && then === "hang") await new Promise(() => setInterval(() => {}, 1000));
    await setImmediate();
  }
}

interruptible((signal) =>
  path === "-"
    ? writeToStream(process.stdout, rows(), signal)
    : writeFileWhole(path, rows(), signal),
).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { writeFileWhole } from "../../../src/exports/write/output";

const WRITER = require.resolve("./writer");
const COMMAND = [process.execPath, "--import", "tsx", WRITER];
const untold = new AbortController().signal;

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "kenesh-output-"));
  file = join(directory, "ots.csv");
});
afterEach(() => rmSync(directory, { recursive: true }));

async function* chunks(...given: (string | Uint8Array)[]) {
  yield* given;
}

async function* failing() {
  yield "new";
  throw new Error("the source fails");
}

test("a file is there when all of it is written, in place of the one before", async () => {
  writeFileSync(file, "old");
  async function* watched() {
    yield "nəw,";
    expect(readFileSync(file, "utf8")).toBe("old");
    yield new Uint8Array([1, 2]);
  }
  await writeFileWhole(file, watched(), untold);
  expect(readFileSync(file)).toEqual(Buffer.from("nəw,\u0001\u0002"));
  expect(readdirSync(directory)).toEqual(["ots.csv"]);
});

test("a source that fails leaves the file as it was, and no other", async () => {
  await expect(writeFileWhole(file, failing(), untold)).rejects.toThrow("the source fails");
  expect(readdirSync(directory)).toEqual([]);
  writeFileSync(file, "old");
  await expect(writeFileWhole(file, failing(), untold)).rejects.toThrow("the source fails");
  expect(readFileSync(file, "utf8")).toBe("old");
  expect(readdirSync(directory)).toEqual(["ots.csv"]);
});

test("the file keeps its mode, and a link to it stays a link", async () => {
  writeFileSync(file, "old");
  chmodSync(file, 0o600);
  const link = join(directory, "link.csv");
  symlinkSync(file, link);
  await writeFileWhole(link, chunks("new"), untold);
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(
    readdirSync(directory, { withFileTypes: true }).map((one) => one.isSymbolicLink()),
  ).toEqual([true, false]);
});

test("a directory that is not there is named", async () => {
  const path = join(directory, "none", "ots.csv");
  await expect(writeFileWhole(path, chunks("x"), untold)).rejects.toThrow(
    `${path} was not written: ENOENT: no such file or directory; make its folder first`,
  );
});

/** What a process that writes said and how it ended, after it was told to end once it had begun. */
async function stopped(signal: NodeJS.Signals, ...args: string[]) {
  const [command = "", ...rest] = COMMAND;
  const child: ChildProcess = spawn(command, [...rest, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  let during: string[] = [];
  child.stderr?.on("data", (data: Buffer) => {
    if (said === "") {
      during = readdirSync(directory);
      child.kill(signal);
    }
    said += data;
  });
  const [code] = await once(child, "close");
  return { code, said, during };
}

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s leaves no file", async (signal) => {
  const { code, said, during } = await stopped(signal, file);
  expect(during).toEqual([expect.stringMatching(/^\.ots\.csv\..*\.tmp$/)]);
  expect(said).toBe(`begun\nstopped by ${signal}; no file was written\n`);
  expect(code).toBe(1);
  expect(readdirSync(directory)).toEqual([]);
});

test("even if the source never answers", async () => {
  const { said } = await stopped("SIGINT", file, "hang");
  expect(said).toBe("begun\nstopped by SIGINT; no file was written\n");
  expect(readdirSync(directory)).toEqual([]);
});

const shell = (script: string) =>
  spawnSync("bash", ["-c", `set -o pipefail; ${script}`, ...COMMAND], { encoding: "utf8" });

test("a reader that goes away ends the work without a word", () => {
  const { stdout, stderr, status } = shell('"$0" "$@" - | head -1');
  expect({ stdout, status }).toEqual({ stdout: "row 0\n", status: 0 });
  expect(["", "begun\n"]).toContain(stderr); // the writer's own word, if it came so far
});

test("a full disk is said, and leaves no file", () => {
  const { stderr, status } = shell(`ulimit -f 8; "$0" "$@" ${file}`);
  expect(stderr).toMatch(/ots\.csv was not written: EFBIG: file too large\n$/);
  expect(status).toBe(1);
  expect(readdirSync(directory)).toEqual([]);
});

test.each([
  ["a device", '"$0" "$@" /dev/full', "/dev/full"],
  ["standard output", '"$0" "$@" - > /dev/full', "standard output"],
])("%s that is full is said, and stays what it is", (_, script, name) => {
  const { stderr, status } = shell(script);
  expect(stderr).toContain(`${name} was not written: ENOSPC: no space left on device`);
  expect(status).toBe(1);
  expect(statSync("/dev/full").isCharacterDevice()).toBe(true);
});

import "reflect-metadata";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import makeData from "./data";

const PREPARE = join(__dirname, "..", "..", "src", "prepare.mjs");

/** Makes the database of the real data, and builds the program and the playground. */
export default async function setUp(): Promise<void> {
  execFileSync(process.execPath, [PREPARE, "--dev"], { stdio: ["ignore", "inherit", "inherit"] });
  await makeData();
}

import "reflect-metadata";
import { readConfig } from "../../src/config";
import { installGateway } from "../../src/gateway/distributed";
import makeProgram from "./program";

/** Makes the database of the real data, builds the program, and installs the gateway (511 MB). */
export default async function setUp(): Promise<void> {
  await makeProgram();
  // Here and not where it is used: an install takes longer than a test may, and suites run at once.
  await installGateway(readConfig({}).gateway, (message) => process.stderr.write(`${message}\n`));
}

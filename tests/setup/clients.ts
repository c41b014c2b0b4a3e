import "reflect-metadata";
import { installClients } from "../helpers/clients";
import makeProgram from "./program";

/** Makes the database of the real data, builds the program, and installs clients of the API (290 MB). */
export default async function setUp(): Promise<void> {
  await makeProgram();
  await installClients();
}

import "reflect-metadata";
import { buildRealDatabase } from "../helpers/real-database";

/** Makes the database of the real data. */
export default async function setUp(): Promise<void> {
  await buildRealDatabase();
}

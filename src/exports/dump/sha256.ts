import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";

/** The SHA-256 of a file. */
export async function sha256Of(path: string): Promise<Buffer> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest();
}

/** The line by which `sha256sum --check` knows a file. */
export const checksumLine = (sha256: Buffer, name: string): string =>
  `${sha256.toString("hex")}  ${name}\n`;

import "reflect-metadata";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UserError } from "../../../src/core/errors";
import { buildRealDatabase, REAL_PLACES } from "../../helpers/real-database";
import { measureCrowd } from "./crowd";
import { MOST, measureEach } from "./each";
import { measureFlood } from "./flood";
import { HELP, type Options, readOptions } from "./options";
import type { Target } from "./request";
import { startVictim } from "./victim";

const print = (text: string) => process.stdout.write(`${text}\n`);

/** `npm run bench:hostile`: what the dearest things that strangers can ask do to a server, and to others. */
async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === null) {
    print(HELP);
    return;
  }
  await buildRealDatabase();
  const folder = mkdtempSync(join(tmpdir(), "kenesh-hostile-"));
  try {
    const start = (target: Target) => startVictim(target, REAL_PLACES.file, folder);
    if (await measure(options, start)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @returns whether any bound is broken */
async function measure(
  { parts, requests, flood }: Options,
  start: (target: Target) => ReturnType<typeof startVictim>,
): Promise<boolean> {
  let isBroken = false;
  if (parts.has("each")) {
    const effects = await measureEach(requests, start, print);
    const broken = effects.filter((effect) => effect.isBroken);
    print(
      `\n- ${broken.length} of ${effects.length} take more than ${MOST.cpuMs} ms or ${MOST.megabytes} MB, or have no answer: ${broken.length === 0 ? "met" : "missed"}\n`,
    );
    isBroken ||= broken.length > 0;
  }
  if (parts.has("crowd")) {
    const victim = await start("clients");
    if (await measureCrowd(victim, print)) isBroken = true;
    await victim.stop();
  }
  if (parts.has("flood")) {
    const victim = await start("clients");
    const forClients = requests.filter(({ target }) => target === "clients");
    if (await measureFlood(victim, forClients, flood, print)) isBroken = true;
    await victim.stop();
  }
  return isBroken;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof UserError ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { cpSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { readConfig } from "../../src/config";
import { installGateway } from "../../src/gateway/distributed";
import { ensureInstalled } from "../../src/gateway/install";

const PROGRAMS = join(__dirname, "peers");

/**
 * Installs what the peers need when it is not there yet, and the gateway of our distributed mode.
 *
 * @returns the folder of their programs, beside their packages; what both have not comes from ours
 */
export async function installPeers(say: (message: string) => void): Promise<string> {
  const { gateway } = readConfig({});
  const folder = join(dirname(gateway.folder), "bench");
  await installGateway(gateway, say);
  await ensureInstalled(
    { manifestFolder: PROGRAMS, folder, title: "the servers to compare with (360 MB)" },
    say,
  );
  for (const name of readdirSync(PROGRAMS))
    if (!name.endsWith(".json")) cpSync(join(PROGRAMS, name), join(folder, name));
  return folder;
}

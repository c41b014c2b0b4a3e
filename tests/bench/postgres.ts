import { execFileSync, type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { pinned, SERVERS_PROCESSOR } from "./process";

/** A PostgreSQL of its own, with the tables that the operations read. */
export interface Postgres {
  /** `postgres://…` */
  readonly connection: string;
  /** Of the process whose children do the work. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** Where Debian puts its versions. */
const VERSIONS = "/usr/lib/postgresql";

/**
 * Starts a PostgreSQL in a temporary folder on a free port and fills it from a database file.
 *
 * @param peers where the programs and packages of the peers are
 * @param folder that it may write into
 * @returns null where PostgreSQL is not installed
 */
export async function startPostgres(
  database: string,
  peers: string,
  folder: string,
): Promise<Postgres | null> {
  const programs = programsFolder();
  if (programs === null) return null;
  const user = unprivileged();
  const data = dataFolder(folder, user);
  // Names are compared byte by byte, as SQLite does.
  const init = ["--pgdata", data, "--auth=trust", "--username=bench", "--no-sync"];
  execFileSync(join(programs, "initdb"), [...init, "--encoding=UTF8", "--locale=C"], {
    ...user,
    stdio: "ignore",
  });
  const port = await freePort();
  const settings = ["-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  const [program = "", ...args] = pinned(SERVERS_PROCESSOR, [
    join(programs, "postgres"),
    ...["-D", data, "-p", `${port}`, ...settings],
  ]);
  const child = spawn(program, args, { ...user, stdio: "ignore" });
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGINT"); // PostgreSQL's word for: end now, in order
    await ended;
  };
  try {
    await isReady(programs, port);
    const connection = `postgres://bench@127.0.0.1:${port}/postgres`;
    execFileSync(process.execPath, [join(peers, "fill-postgres.mjs"), database, connection]);
    return { connection, pid: child.pid ?? 0, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function programsFolder(): string | null {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  const newest = versions.sort((one, other) => Number(other) - Number(one));
  const folders = newest.map((version) => join(VERSIONS, version, "bin"));
  const onPath = (process.env.PATH ?? "").split(delimiter);
  return [...folders, ...onPath].find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** PostgreSQL refuses to run as root; then it runs as its own user, or as nobody. */
function unprivileged(): Pick<SpawnOptions, "uid" | "gid"> {
  if (process.getuid?.() !== 0) return {};
  const numberOf = (flag: string) => {
    const [own, nobody] = ["postgres", "nobody"].map((name) => spawnSync("id", [flag, name]));
    return Number((own?.status === 0 ? own : nobody)?.stdout);
  };
  return { uid: numberOf("-u"), gid: numberOf("-g") };
}

function dataFolder(folder: string, { uid, gid }: Pick<SpawnOptions, "uid" | "gid">): string {
  const data = join(folder, "postgres");
  mkdirSync(data);
  if (uid !== undefined && gid !== undefined) chownSync(data, uid, gid);
  return data;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}

/** @throws Error when it takes more than half a minute */
async function isReady(programs: string, port: number): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const asked = spawnSync(join(programs, "pg_isready"), ["-h", "127.0.0.1", "-p", `${port}`]);
    if (asked.status === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("PostgreSQL does not start");
}

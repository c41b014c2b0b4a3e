import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { childrenOf, kenesh, type RunningServer, serveKenesh } from "../helpers/cli";
import { keneshHere } from "../helpers/program";
import { REAL_PLACES } from "../helpers/real-database";

const DATABASE = ["--database", REAL_PLACES.file, "--no-build"];
const WORKERS = 2;

let server: RunningServer;

beforeAll(async () => {
  server = await serveKenesh([...DATABASE, "--workers", `${WORKERS}`]);
});

afterAll(() => server.stop());

/** The processes that serve. */
const workers = () => childrenOf(server.pid);

/** By a connection of its own, as those of one connection go to one worker. */
const ask = async (path: string) =>
  (await fetch(`${server.url}${path}`, { headers: { connection: "close" } })).text();

/** Asks until what it is told is so. */
async function until(isSo: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 300; tries++) {
    if (await isSo().catch(() => false)) return true;
    await wait(100);
  }
  return false;
}

const countOf = (metrics: string, name: string) =>
  Number(new RegExp(`^${name} (\\d+)$`, "m").exec(metrics)?.[1]);

test("serves from so many processes, and counts what all of them did", async () => {
  expect(workers().length).toBe(WORKERS);
  const answers = new Set<string>();
  for (let times = 0; times < 8; times++)
    answers.add(await ask("/graphql?query={body(id:%22ots%22){acronym}}"));
  expect([...answers]).toEqual(['{"data":{"body":{"acronym":"OTS"}}}']);
  const metrics = await ask("/metrics");
  const name = 'http_request_duration_seconds_count{method="GET",route="/graphql",status="200"}';
  expect(countOf(metrics, name.replace(/[{}]/g, "\\$&"))).toBe(8);
  // Each made the answer once.
  expect(countOf(metrics, 'kenesh_response_cache_requests_total\\{result="miss"\\}')).toBe(WORKERS);
});

test("starts another in the place of one that died, and answers meanwhile", async () => {
  const [killed = 0, ...others] = workers();
  process.kill(killed, "SIGKILL");
  expect(await until(async () => !workers().includes(killed))).toBe(true);
  expect(JSON.parse(await ask("/health/ready"))).toMatchObject({ status: "ready" });
  expect(await until(async () => workers().length === WORKERS)).toBe(true);
  expect(workers()).toEqual(expect.arrayContaining(others));
});

test("asked to end, it ends with all of them", async () => {
  const other = await serveKenesh([...DATABASE, "--workers", "3"]);
  const pids = childrenOf(other.pid);
  expect(pids.length).toBe(3);
  expect(await other.stop("SIGTERM")).toBe(0);
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow("ESRCH");
});

/** Without an address of its own a server says what names are without one. */
const ADDRESS = { KENESH_URL: "http://kenesh.example" };

test("what is wrong with the port is said once", async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const args = ["serve", ...DATABASE, "--host", "127.0.0.1", "--port", `${port}`, "--workers", "3"];
  const { code, stderr } = await kenesh(args, ADDRESS);
  taken.close();
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `kenesh: port ${port} is in use; choose another one: \`PORT=${port + 1} npm start\`\n`,
  });
});

test("why none of them can start is said once", async () => {
  const args = ["serve", "--no-build", "--database", "/none.db", "--port", "0", "--workers", "3"];
  const { code, stderr } = await kenesh(args, ADDRESS);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^kenesh: \/none\.db: cannot be read.*\n$/);
});

test.each([
  { args: ["--workers", "0"], said: /the number of workers is "0", expected one from 1 to 256/ },
  { args: ["--workers", "all"], said: /the number of workers is "all", expected one from 1/ },
  { args: ["--workers", "2", "--distributed"], said: /'--workers <number>' cannot be used with/ },
])("$args is wrong usage", async ({ args, said }) => {
  const { code, stderr } = await keneshHere(["serve", ...args]);
  expect({ code, said: said.test(stderr) }).toEqual({ code: 2, said: true });
});

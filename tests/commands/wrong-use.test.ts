import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { kenesh } from "../helpers/cli";
import { copyOfData, type DataCopy } from "../helpers/data-folder";
import { REAL_PLACES } from "../helpers/real-graph";

let folder: string;
let data: DataCopy;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-wrong-"));
  data = copyOfData();
  data.edit("people/kubanychbek-omuraliev.yaml", "honorific:", "honorifc:");
});

afterAll(() => {
  data.close();
  rmSync(folder, { recursive: true });
});

test.each([
  { args: ["sreve"], said: /unknown command 'sreve'.*Did you mean serve\?/s },
  { args: ["serve", "--prot", "1"], said: /unknown option '--prot'.*Did you mean --port\?/s },
  { args: ["serve", "--port", "high"], said: /the port is "high", expected a number from 0 to/ },
])("kenesh $args is wrong usage", async ({ args, said }) => {
  const { code, stdout, stderr } = await kenesh(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(said);
});

test("a setting that cannot be used is named", async () => {
  const { code, stderr } = await kenesh(["check"], { KENESH_LOG: "loud" });
  expect(code).toBe(2);
  expect(stderr).toBe(
    'kenesh: KENESH_LOG is "loud", expected one of fatal, error, warn, info, debug, silent\n',
  );
});

test.each(["check", "build", "serve"])(
  "%s names a data folder that is not there",
  async (command) => {
    const { code, stderr } = await kenesh([command, "--data", join(folder, "none")]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/none: there is no such folder; name the data folder with --data\n$/);
  },
);

test.each(["check", "build", "serve"])("%s says what is wrong in the data", async (command) => {
  const out = join(folder, "new.db");
  const to = command === "build" ? ["--out", out] : command === "serve" ? ["--database", out] : [];
  const { code, stderr } = await kenesh([command, "--data", data.folder, ...to]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/kubanychbek-omuraliev\.yaml:13:1: "honorifc" is no key of this record/);
  expect(stderr).toMatch(/\n1 problem in the data\.\n$/);
});

test("check looks at the files it is given only", async () => {
  const args = ["check", "--data", data.folder];
  const other = await kenesh([...args, join(data.folder, "bodies")]);
  expect(other).toMatchObject({ code: 0, stderr: expect.stringMatching(/0 problems\.\n$/) });
  const broken = await kenesh([...args, join(data.folder, "people")]);
  expect(broken.code).toBe(1);
});

test("a port in use is named with a remedy", async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, "127.0.0.1", () => {
      const address = taken.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  const args = [
    "serve",
    "--host",
    "127.0.0.1",
    "--port",
    `${port}`,
    "--database",
    REAL_PLACES.file,
  ];
  const { code, stderr } = await kenesh(args);
  taken.close();
  expect(code).toBe(1);
  expect(stderr).toBe(
    `kenesh: port ${port} is in use; choose another one: \`PORT=${port + 1} npm start\`\n`,
  );
});

test("a file that is no database is replaced by a build, as its revision cannot be read", async () => {
  const file = join(folder, "broken.db");
  writeFileSync(file, "this is no database, and longer than a header of sixteen bytes");
  const { code, stderr } = await kenesh(["build", "--out", file]);
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Built /) });
});

test("a database that cannot be written is named", async () => {
  const { code, stderr } = await kenesh([
    "build",
    "--out",
    join(folder, "broken.db", "in-a-file.db"),
  ]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^kenesh: .*in-a-file\.db: cannot be written/);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { kenesh } from "../helpers/cli";
import { keneshHere } from "../helpers/program";
import { REAL_PLACES } from "../helpers/real-database";

let folder: string;
/** Data of one source. */
let fine: string;
/** The same, and a person of whom one key is unknown. */
let data: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "kenesh-wrong-"));
  fine = dataFolder("fine", "");
  data = dataFolder("data", "id: one\nnames: {en: One}\ngiven: One\nfamily: One\nhonorifc: Mr\n");
});

function dataFolder(name: string, person: string): string {
  const path = join(folder, name);
  for (const inner of ["people", "sources"]) mkdirSync(join(path, inner), { recursive: true });
  const source =
    "{id: news-one, title: One, url: https://news.example/1, language: en, kind: news}";
  writeFileSync(
    join(path, "sources", "news.yaml"),
    `id: news\npublisher: News\nsources:\n  - ${source}\n`,
  );
  if (person !== "")
    writeFileSync(join(path, "people", "one.yaml"), `${person}cites: [news-one]\n`);
  return path;
}

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  { args: ["sreve"], said: /unknown command 'sreve'.*Did you mean serve\?/s },
  { args: ["serve", "--prot", "1"], said: /unknown option '--prot'.*Did you mean --port\?/s },
  { args: ["serve", "--port", "high"], said: /the port is "high", expected a number from 0 to/ },
])("kenesh $args is wrong usage", async ({ args, said }) => {
  const { code, stdout, stderr } = await keneshHere(args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(said);
});

test("a setting that cannot be used is named", async () => {
  const { code, stderr } = await keneshHere(["check"], { KENESH_LOG: "loud" });
  expect(code).toBe(2);
  expect(stderr).toBe(
    'kenesh: KENESH_LOG is "loud", expected one of fatal, error, warn, info, debug, silent\n',
  );
});

test.each(["check", "build", "serve"])(
  "%s names a data folder that is not there",
  async (command) => {
    const { code, stderr } = await keneshHere([command, "--data", join(folder, "none")]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/none: there is no such folder; name the data folder with --data\n$/);
  },
);

test.each(["check", "build", "serve"])("%s says what is wrong in the data", async (command) => {
  const out = join(folder, "new.db");
  const to = command === "build" ? ["--out", out] : command === "serve" ? ["--database", out] : [];
  const { code, stderr } = await keneshHere([command, "--data", data, ...to]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/one\.yaml:5:1: "honorifc" is no key of this record/);
  expect(stderr).toMatch(/\n1 problem in the data\.\n$/);
});

test("check looks at the files it is given only", async () => {
  const args = ["check", "--data", data];
  const other = await keneshHere([...args, join(data, "sources")]);
  expect(other).toMatchObject({ code: 0, stderr: expect.stringMatching(/0 problems\.\n$/) });
  const broken = await keneshHere([...args, join(data, "people")]);
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
  const { code, stderr } = await kenesh(args, { KENESH_URL: "http://kenesh.example" });
  taken.close();
  expect(code).toBe(1);
  expect(stderr).toBe(
    `kenesh: port ${port} is in use; choose another one: \`PORT=${port + 1} npm start\`\n`,
  );
});

test("a file that is no database is replaced by a build, as its revision cannot be read", async () => {
  const file = join(folder, "broken.db");
  writeFileSync(file, "this is no database, and longer than a header of sixteen bytes");
  const { code, stderr } = await keneshHere(["build", "--data", fine, "--out", file]);
  expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Built /) });
});

test("a database that cannot be written is named", async () => {
  const { code, stderr } = await kenesh([
    "build",
    "--data",
    fine,
    "--out",
    join(folder, "broken.db", "in-a-file.db"),
  ]);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^kenesh: .*in-a-file-\w+\.db: cannot be written/);
});

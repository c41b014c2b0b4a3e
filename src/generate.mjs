// Writes migrations/ anew from the tables: what drizzle-kit makes of every tables.ts, then every
// tables.sql, which is written by hand for what drizzle-kit has no words for. With --check it writes
// nothing and fails when migrations/ is not what it would write.
import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "migrations");

/** The one migration. Its name and date are fixed, so that it changes only as the tables do. */
const MIGRATION = {
  idx: 0,
  version: "6",
  when: Date.parse("2026-01-01"),
  tag: "0000_schema",
  breakpoints: true,
};

/** Paths of the files below a folder, relative to it, in a stable order; none where it is missing. */
const filesBelow = (place) =>
  existsSync(place)
    ? readdirSync(place, { recursive: true })
        .filter((name) => statSync(join(place, name)).isFile())
        .sort()
    : [];

/** What drizzle-kit writes for tables that nobody has made yet. */
function statementsOfTables() {
  mkdirSync(join(root, ".kenesh"), { recursive: true });
  const scratch = mkdtempSync(join(root, ".kenesh", "migrations-"));
  try {
    const config = join(scratch, "drizzle.config.ts");
    const out = JSON.stringify(scratch);
    writeFileSync(
      config,
      `import config from "../../drizzle.config";\nexport default { ...config, out: ${out} };\n`,
    );
    const program = join(root, "node_modules", "drizzle-kit", "bin.cjs");
    execFileSync(process.execPath, [program, "generate", "--config", config, "--name", "schema"], {
      cwd: root,
      stdio: ["ignore", "ignore", "inherit"],
    });
    return readFileSync(join(scratch, `${MIGRATION.tag}.sql`), "utf8");
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** The statements of every tables.sql. */
const handWritten = () =>
  filesBelow(join(root, "src"))
    .filter((name) => basename(name) === "tables.sql")
    .map((name) => readFileSync(join(root, "src", name), "utf8"));

const statements = [statementsOfTables(), ...handWritten()].map((text) => text.trimEnd());
const journal = { version: "7", dialect: "sqlite", entries: [MIGRATION] };
const files = new Map([
  [`${MIGRATION.tag}.sql`, `${statements.join("\n--> statement-breakpoint\n")}\n`],
  [join("meta", "_journal.json"), `${JSON.stringify(journal, null, 2)}\n`],
]);

/** What is in the folder and should not be, or the other way round, or is not the same. */
const stale = () =>
  [...new Set([...files.keys(), ...filesBelow(folder)])].filter((name) => {
    const path = join(folder, name);
    return !existsSync(path) || readFileSync(path, "utf8") !== files.get(name);
  });

if (process.argv.includes("--check"))
  for (const name of stale()) {
    console.error(`migrations/${name} is not what the tables say: run \`npm run generate\``);
    process.exitCode = 1;
  }
else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "meta"), { recursive: true });
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

// Makes a checkout ready to run: installs what is missing, then builds what is stale.
// With --dev, for tests too; with --install, it installs for tests and builds nothing.
// Plain JavaScript without packages, because it runs before there are any.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

/** Files below a folder, in a stable order. */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();

/** A fingerprint of files' contents: the same bytes give the same text. */
const fingerprint = (files) => {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
};

const readOr = (file, otherwise) => (existsSync(file) ? readFileSync(file, "utf8") : otherwise);

const run = (command, args) =>
  execFileSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });

const say = (message) => process.stderr.write(`${message}\n`);

/** Installs packages when the lock changed since, or when tests need more than what is there. */
function install({ dev }) {
  const stamp = at("node_modules", ".kenesh-installed");
  const wanted = fingerprint([at("package-lock.json")]);
  // What only tests need stays once it is there: leaving it out would remove it.
  const withDev = dev || existsSync(at("node_modules", "jest"));
  const isInstalled = readOr(stamp, "") === `${wanted} ${withDev ? "all" : "run"}`;
  if (isInstalled) return;

  say(withDev ? "Installing packages…" : "Installing what building and running need…");
  // `npm install` and not `npm ci`: the lock names optional packages of other platforms, and a
  // registry that lacks one of them makes `npm ci` refuse the lock.
  const omit = withDev ? [] : ["--omit=dev"];
  run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error", ...omit]);
  writeFileSync(stamp, `${wanted} ${withDev ? "all" : "run"}`);
}

const targets = [
  {
    name: "server",
    sources: () => [
      ...filesBelow(at("src")).filter(
        (file) =>
          /\.(tsx?|css|svg)$/.test(file) && !file.startsWith(at("src", "web", "playground", "/")),
      ),
      at("tsconfig.json"),
    ],
    build() {
      for (const entry of existsSync(at("dist")) ? readdirSync(at("dist")) : [])
        if (entry !== "playground" && !entry.startsWith("."))
          rmSync(at("dist", entry), { recursive: true });
      // Types are the business of `npm run types`; a build only strips them.
      run(process.execPath, [at("node_modules", "typescript", "bin", "tsc"), "--noCheck"]);
      // What pages load is read beside the program.
      for (const file of filesBelow(at("src", "web", "design")).filter(
        (name) => !name.endsWith(".ts"),
      ))
        cpSync(file, at("dist", "web", "design", basename(file)));
    },
  },
  {
    name: "playground",
    sources: () => [...filesBelow(at("src", "web", "playground")), at("package-lock.json")],
    build() {
      run(process.execPath, [
        ...[at("node_modules", "vite", "bin", "vite.js"), "build", at("src", "web", "playground")],
        ...["--logLevel", "error"],
      ]);
    },
  },
];

/** Builds every target whose sources changed since it was last built. */
function build() {
  mkdirSync(at("dist"), { recursive: true });
  for (const target of targets) {
    if (target.name === "playground" && !existsSync(at("src", "web", "playground"))) continue;
    const stamp = at("dist", `.${target.name}-built`);
    const wanted = fingerprint(target.sources());
    if (readOr(stamp, "") === wanted) continue;
    say(`Building the ${target.name}…`);
    rmSync(stamp, { force: true });
    target.build();
    writeFileSync(stamp, wanted);
  }
}

/** Installs and builds as far as it is needed. `dev` also installs what only tests need. */
export function prepare({ dev }) {
  install({ dev });
  build();
}

if (
  process.argv[1] &&
  statSync(process.argv[1]).ino === statSync(fileURLToPath(import.meta.url)).ino
)
  if (process.argv.includes("--install")) install({ dev: true });
  else prepare({ dev: process.argv.includes("--dev") });

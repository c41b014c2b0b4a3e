import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { readPeriod, sortKey } from "../../../../src/core/time/period";
import { buildDatabase } from "../../../../src/data/build";
import { formatProblem } from "../../../../src/data/problem";
import { measureFile } from "../../../../src/graph/list-sizes";
import { subgraphs } from "../../../../src/subgraphs";
import { openSupergraph } from "../../../helpers/open-graph";
import { REAL_PLACES } from "../../../helpers/real-database";
import type { World } from "./random-lives";
import type { Dates } from "./world";

const CITES = { cites: ["page"], confidence: "low" };
const SOURCE = {
  id: "page",
  title: "Page",
  url: "https://example.org/",
  language: "en",
  kind: "news",
};

/** Builds a database of random worlds as the program does, from files. */
export async function buildWorlds(worlds: readonly World[]) {
  const folder = mkdtempSync(join(tmpdir(), "kenesh-lives-"));
  const write = (name: string, value: unknown) => {
    const file = join(folder, "data", name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, stringify(value));
  };
  write("sources/press.yaml", { id: "press", publisher: "Press", sources: [SOURCE] });
  write("states.yaml", [
    {
      code: "AZ",
      kind: "sovereign_state",
      names: { en: "A" },
      official_name: "A",
      cites: ["page"],
    },
  ]);
  for (const [index, world] of worlds.entries()) writeWorld(index, world, write);
  const file = join(folder, "kenesh.db");
  const places = { ...REAL_PLACES, dataFolder: join(folder, "data"), file };
  const result = await buildDatabase(places, subgraphs, (built) =>
    measureFile(built, openSupergraph()),
  );
  if (!result.built) throw new Error(result.problems.map(formatProblem).join("\n"));
  return { file, close: () => rmSync(folder, { recursive: true }) };
}

function writeWorld(
  index: number,
  { whole, body, member, terms }: World,
  write: (name: string, value: unknown) => void,
): void {
  const named = (id: string) => ({ id, names: { en: id } });
  const bodyOf = (id: string, dates: Dates) => ({ ...named(id), kind: "organ", ...written(dates) });
  write(`bodies/whole-${index}.yaml`, { ...bodyOf(`whole-${index}`, whole), ...CITES });
  write(`bodies/body-${index}.yaml`, {
    ...{ ...bodyOf(`body-${index}`, body), parent: `whole-${index}` },
    ...{ members: [{ state: "AZ", status: "member", ...written(member), ...CITES }], ...CITES },
  });
  for (const [
    rank,
    {
      lifespan: { born, died },
    },
  ] of terms.entries())
    write(`people/person-${index}-${rank}.yaml`, {
      ...{ ...named(`person-${index}-${rank}`), given: "A", family: "B" },
      ...{ ...(born && { born }), ...(died && { died }), cites: ["page"] },
    });
  const records = terms.map(({ dates, acting }, rank) => ({
    order: orderOf(dates),
    record: {
      ...{ person: `person-${index}-${rank}`, ...written(dates), ...(acting && { acting }) },
      ...CITES,
    },
  }));
  write(`offices/office-${index}.yaml`, {
    ...{ id: `office-${index}`, kind: "chair", titles: { en: "Chair" }, body: `body-${index}` },
    terms: records.toSorted((a, b) => a.order - b.order).map(({ record }) => record),
    cites: ["page"],
  });
}

function written({ start, end, attested }: Dates) {
  return {
    ...(`${start}${end}` !== "" && { period: `${start}/${end}` }),
    ...(attested.length > 0 && { attested }),
  };
}

function orderOf({ start, end, attested }: Dates): number {
  const period = `${start}${end}` === "" ? null : `${start}/${end}`;
  const days = readPeriod(period, attested);
  return days === null ? 0 : sortKey(period, days);
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { Connections } from "../connections/connections";
import type { Observed } from "./observe-requests";

/** How many operations have metrics of their own; those that come later are counted together. */
const MOST_NAMES = 100;
const LONGEST_NAME = 64;

const ANONYMOUS = "(anonymous)";
const OTHER = "(other)";

/** Upper bounds: of seconds, and of values. */
const SECONDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2];
const VALUES = [100, 1_000, 10_000, 100_000, 500_000];

/** Names as labels of metrics: as many as memory and Prometheus can bear, whatever clients send. */
class BoundedNames {
  readonly #known = new Set<string>();

  /** The name, or what it is counted under. */
  of(name: string | null): string {
    if (name === null) return ANONYMOUS;
    if (this.#known.has(name)) return name;
    if (this.#known.size >= MOST_NAMES || name.length > LONGEST_NAME) return OTHER;
    this.#known.add(name);
    return name;
  }
}

/** Counts operations by name, their errors by code, what they cost. */
export function operationMetrics(register: Registry): (observed: Observed) => void {
  const names = new BoundedNames();
  const registers = [register];
  const answered = new Counter({
    name: "kenesh_operations_total",
    help: "Operations by name, and whether their answer was stored (hit) or made (made).",
    labelNames: ["operation", "answer"],
    registers,
  });
  const seconds = new Histogram({
    name: "kenesh_operation_duration_seconds",
    help: "Time from the request of an operation whose answer was made to the end of that.",
    labelNames: ["operation"],
    buckets: SECONDS,
    registers,
  });
  const price = new Histogram({
    name: "kenesh_operation_price_values",
    help: "What operations that were made were priced at.",
    buckets: VALUES,
    registers,
  });
  const errors = new Counter({
    name: "kenesh_graphql_errors_total",
    help: "Errors in answers by their code.",
    labelNames: ["code"],
    registers,
  });
  return ({ operation, cache, seconds: taken }) => {
    if (operation === null) return;
    const name = names.of(operation.name);
    answered.inc({ operation: name, answer: cache === "hit" ? "hit" : "made" });
    if (cache === "hit") return;
    seconds.observe({ operation: name }, taken);
    if (operation.price !== null) price.observe(operation.price);
    for (const code of operation.errors) errors.inc({ code });
  };
}

/** Of the program, whether it runs from `src/` or from `dist/`. */
const { version } = JSON.parse(
  readFileSync(join(__dirname, "..", "..", "..", "package.json"), "utf8"),
) as { readonly version: string }; // ours

/** Gauges of what a server is and holds, read when somebody asks. */
export function serverMetrics(
  register: Registry,
  connections: () => Connections,
  revision: () => string,
): void {
  const registers = [register];
  new Gauge({
    name: "kenesh_connections_open",
    help: "Connections that are open.",
    registers,
    collect() {
      this.set(connections().open);
    },
  });
  new Gauge({
    name: "kenesh_requests_under_way",
    help: "Requests that have not been answered to the end.",
    registers,
    collect() {
      this.set(connections().underWay);
    },
  });
  new Gauge({
    name: "kenesh_build_info",
    help: "1 for what is served at the moment: the version of the program, the revision of the data, Node.js.",
    labelNames: ["version", "revision", "node"],
    aggregator: "max",
    registers,
    collect() {
      this.reset();
      this.set({ version, revision: revision(), node: process.versions.node }, 1);
    },
  });
}

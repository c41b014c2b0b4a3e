/** Which layer may import which. Everything else is a violation, named by the pair. */
const mayImport = {
  cli: ["commands", "core", "config"],
  commands: [
    "commands",
    "gateway",
    "web",
    "exports",
    "graph",
    "data",
    "subgraphs",
    "core",
    "config",
  ],
  web: ["web", "exports", "graph", "core"],
  exports: ["exports", "graph", "core"],
  gateway: ["gateway", "graph", "subgraphs", "core", "config"],
  graph: ["graph", "subgraphs", "core"],
  data: ["data", "subgraphs", "core"],
  subgraphs: ["subgraphs", "core"],
  core: ["core"],
  config: ["core"],
};

const layer = (name) => `^src/${name}(/|\\.ts$)`;

const layers = Object.entries(mayImport).map(([name, allowed]) => ({
  name: `${name}-imports-only-what-it-may`,
  severity: "error",
  from: { path: layer(name) },
  to: { path: "^src/", pathNot: allowed.map(layer) },
}));

/** The floors of the exports, from the lowest; each may use those below it. */
const floors = ["query", "table", "write"];
const exportFloors = floors.map((floor, at) => ({
  name: `exports-floor-${floor}-uses-only-floors-below`,
  severity: "error",
  from: { path: `^src/exports/${floor}/` },
  to: {
    path: "^src/exports/[^/]+/",
    pathNot: floors.slice(0, at + 1).map((below) => `^src/exports/${below}/`),
  },
}));

module.exports = {
  forbidden: [
    ...layers,
    ...exportFloors,
    {
      name: "subgraphs-are-strangers",
      severity: "error",
      from: { path: "^src/subgraphs/([^/]+)/" },
      to: { path: "^src/subgraphs/", pathNot: "^src/subgraphs/$1/" },
    },
    {
      name: "subgraphs-are-entered-by-their-index",
      severity: "error",
      from: { pathNot: "^src/subgraphs/" },
      to: { path: "^src/subgraphs/[^/]+/(?!index\\.ts$)" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-orphans",
      severity: "error",
      from: { orphan: true, path: "\\.ts$", pathNot: "\\.d\\.ts$" },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
  },
};

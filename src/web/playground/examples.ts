import { readExample } from "./example";

const files = import.meta.glob<string>("./examples/*/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The queries of `examples/`, in the order of their paths; the first opens by itself. */
export const examples = Object.entries(files)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([path, query]) => readExample(path, query));

/** What the examples are about, in their order. */
export const THEMES: readonly string[] = [...new Set(examples.map(({ theme }) => theme))];

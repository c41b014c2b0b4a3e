import { readExample } from "./example";

const files = import.meta.glob<string>("./examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The queries of `examples/`, in the order of their file names; the first opens by itself. */
export const examples = Object.entries(files)
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([, query]) => readExample(query));

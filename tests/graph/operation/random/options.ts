import { parseArgs } from "node:util";
import { UserError } from "../../../../src/core/errors";

/** What `npm run random-operations` is told. */
export interface Options<Name extends string> {
  readonly count: number;
  /** The number of the first operation. */
  readonly from: number;
  readonly graphs: readonly Name[];
}

/**
 * @param names of the graphs there are
 * @throws UserError for what cannot be used
 */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Options<Name> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: "string", default: "20000" },
      from: { type: "string", default: "1" },
      graph: { type: "string", multiple: true, default: names.map(String) },
    },
  });
  const graphs = values.graph.map((name) => {
    const known = names.find((each) => each === name);
    if (known !== undefined) return known;
    throw new UserError(`--graph is "${name}", expected one of ${names.join(", ")}`, 2);
  });
  return { count: Number(values.count), from: Number(values.from), graphs };
}

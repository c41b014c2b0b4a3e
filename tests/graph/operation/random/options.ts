import { parseArgs } from "node:util";
import { UserError } from "../../../../src/core/errors";
import { SUBJECT_NAMES, type SubjectName } from "./subjects";

/** What `npm run random-operations` is told. */
export interface Options {
  readonly count: number;
  /** The number of the first operation. */
  readonly from: number;
  readonly graphs: readonly SubjectName[];
}

/** @throws UserError for what cannot be used */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      count: { type: "string", default: "20000" },
      from: { type: "string", default: "1" },
      graph: { type: "string", multiple: true, default: [...SUBJECT_NAMES] },
    },
  });
  const graphs = values.graph.map((name) => {
    const known = SUBJECT_NAMES.find((each) => each === name);
    if (known !== undefined) return known;
    throw new UserError(`--graph is "${name}", expected one of ${SUBJECT_NAMES.join(", ")}`, 2);
  });
  return { count: Number(values.count), from: Number(values.from), graphs };
}

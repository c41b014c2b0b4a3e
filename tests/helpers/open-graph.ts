import { join } from "node:path";
import { type ExecutionResult, parse, validate } from "graphql";
import { createContext } from "../../src/core/context";
import { openDatabase, type ReadOptions } from "../../src/core/database/database";
import { composedIn } from "../../src/graph/composed";
import { mergeSupergraph } from "../../src/graph/merge";
import { operationsOf } from "../../src/graph/operation";
import { subgraphs } from "../../src/subgraphs";

/** The supergraph; that of `schema/` where it is in step, since to compose takes a second. */
export const openSupergraph = () => composedIn(join(__dirname, "..", "..", "schema"), subgraphs);

/** The merged graph over a database, in this process. */
export function openGraph(file: string, options: ReadOptions = {}) {
  const db = openDatabase(file, options);
  const supergraph = openSupergraph();
  const schema = mergeSupergraph(supergraph);
  const { execute } = operationsOf(schema);
  const statements: string[] = [];
  db.listen((text) => statements.push(text));

  /** The whole answer, errors included. @throws Error when the query is not valid */
  const answer = async (
    source: string,
    variables: Record<string, unknown> = {},
  ): Promise<ExecutionResult> => {
    const document = parse(source);
    const [invalid] = validate(schema, document);
    if (invalid !== undefined) throw invalid;
    return execute({ document, variables, context: createContext(db) });
  };

  return {
    db,
    schema,
    supergraph,
    statements,
    answer,
    /** The data of an answer without errors. */
    async data<Data>(source: string, variables: Record<string, unknown> = {}): Promise<Data> {
      const { data, errors } = await answer(source, variables);
      if (errors?.[0] !== undefined) throw errors[0];
      // The caller names the shape that the query asks for.
      return JSON.parse(JSON.stringify(data)) as Data;
    },
    close: () => db.close(),
  };
}

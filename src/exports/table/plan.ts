import type { DocumentNode, GraphQLSchema } from "graphql";
import { ExportError } from "../errors";
import { isLimited } from "../query/following";
import type { Execute } from "../query/graph/execute";
import {
  type Operation,
  type OperationChoice,
  readOperation,
  type Variables,
} from "../query/operation";
import { pagesOf } from "../query/pages";
import { namedPath, outermostPaths, pathName, type RowPath } from "../query/row-path";
import { type Field, isConnection, isLeaf } from "../query/selection";
import { columnsOf, type ListForm } from "./columns";
import { entriesOf } from "./entries";
import type { CellOrList, Entry, Table, TableHead, TableNeeds } from "./table";

/** How a query becomes rows; known before it runs. */
export interface Plan extends TableHead {
  readonly operation: Operation;
  readonly path: RowPath;
  /** Connections of which the query wants only a part, by `first`, `last` or `before`; so the export is no more whole. */
  readonly limited: readonly string[];
}

/** What is asked for besides the query. */
export interface PlanOptions extends OperationChoice {
  /** What a row is: response keys joined by dots, `conferences.participations`. By default, an item of the outermost list. */
  readonly rows?: string | undefined;
  /** What becomes of lists in a row; joined by default. */
  readonly lists?: ListForm | undefined;
}

/**
 * Plans a query's tables: the one of the row path, or else one for each list of the query that lies in no other
 * and for each root field without lists.
 *
 * @throws ExportError when the query is not valid, when the format cannot be written from it, or when it holds one
 * table only and several are possible
 */
export function plansOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  format: TableNeeds,
  { rows, lists = "join", ...choice }: PlanOptions = {},
): readonly Plan[] {
  const operation = readOperation(schema, document, choice, format.identified);
  const { roots } = operation;
  const paths = rows === undefined ? outermostPaths(roots) : [namedPath(roots, rows)];
  if (paths.length === 0)
    throw new ExportError("the query asks for no data that could be exported");
  if (paths.length > 1 && format.tables === "one") {
    throw new ExportError(
      `${format.name} holds one table; choose what a row is, one of: ${paths.map(pathName).join(", ")}`,
    );
  }
  return paths.map((path) => planOf(operation, path, lists, format));
}

/** The same plan for other values of its variables: they may not decide what is left out, or how much of a list there is. */
export function withVariables(plan: Plan, variables: Variables): Plan {
  return { ...plan, operation: { ...plan.operation, variables } };
}

/** The rows of an answer to the query as it is, without following connections. */
export function rowsOf({ path, columns }: Plan, data: Entry): CellOrList[][] {
  return entriesOf(path, data[path[0].key]).map((entry) => columns.map(({ read }) => read(entry)));
}

/** The table of a plan. The query runs, page by page, when the table is read, and stops when its reader stops. */
export function tableOf(plan: Plan, execute: Execute): Table {
  return { ...plan, batches: batchesOf(plan, execute) };
}

async function* batchesOf({ operation, path }: Plan, execute: Execute): AsyncGenerator<Entry[]> {
  for await (const page of pagesOf(operation, path, execute)) yield entriesOf(path, page);
}

function planOf(operation: Operation, path: RowPath, lists: ListForm, format: TableNeeds): Plan {
  const [root, ...rest] = path;
  const head: TableHead = {
    name: pathName(path),
    columns: columnsOf(path, lists),
    within: rest.filter((field) => !isLeaf(field)).map(({ key }) => key),
  };
  const remedy = format.lacks(head);
  if (remedy !== null) throw new ExportError(`the query does not fill ${format.name}: ${remedy}`);
  return { ...head, operation, path, limited: limitedIn(root, operation) };
}

function limitedIn(field: Field, operation: Operation): string[] {
  const isPart =
    isConnection(field.type) && field.places.some((place) => isLimited(place, operation.values));
  const inner = field.fields.flatMap((child) => limitedIn(child, operation));
  return [...(isPart ? [field.key] : []), ...inner];
}

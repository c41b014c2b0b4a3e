import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  separateOperations,
  TokenKind,
} from "graphql";
import type { Request } from "../helpers/federation";

const FOLDER = join(__dirname, "corpus");

/** An operation of the corpus, with its name. */
export interface CorpusOperation extends Request {
  /** Its file and its own name: `borders DirectoryToPeople`. */
  readonly name: string;
}

/**
 * The operations in `corpus/`, each with the fragments it uses, and with the variables that a
 * comment `# variables: {…}` before it gives.
 */
export function readCorpus(): CorpusOperation[] {
  return readdirSync(FOLDER).sort().flatMap(operationsOf);
}

function operationsOf(file: string): CorpusOperation[] {
  const document = parse(readFileSync(join(FOLDER, file), "utf8"));
  const separate = separateOperations(document);
  return document.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    const own = definition.name?.value ?? "";
    const query = separate[own];
    if (query === undefined) throw new Error(`${file}: an operation has no name`);
    const name = `${file.replace(".graphql", "")} ${own}`;
    return [{ name, query: print(query), variables: variablesOf(definition) }];
  });
}

function variablesOf({ loc }: OperationDefinitionNode): Record<string, unknown> {
  const before = loc?.startToken.prev;
  const [, json] = /^ variables: (.*)$/.exec(before?.value ?? "") ?? [];
  return before?.kind === TokenKind.COMMENT && json !== undefined ? JSON.parse(json) : {};
}

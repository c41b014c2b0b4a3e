import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { GraphQLError, type GraphQLSchema, parse, validate } from "graphql";
import { UserError } from "../core/errors";
import type { Documents } from "../graph/documents";

/**
 * Reads the documents that clients may ask for by an id: a JSON file of `{"id": "document"}`, as the
 * generators of clients write it, or a folder of `.graphql` files, whose names are the ids. Each has
 * a second id, `sha256:` and the hash of its text in hexadecimal digits.
 *
 * @param place of the file or the folder; empty for no documents
 * @throws UserError when it cannot be read, or with all documents that the schema does not answer
 */
export function readDocuments(place: string, schema: GraphQLSchema): Documents {
  if (place === "") return new Map();
  const texts = readTexts(place);
  const problems = [...texts].flatMap(([id, text]) => problemsOf(schema, id, text));
  if (problems.length > 0) throw new UserError([`${place}:`, ...problems].join("\n"));
  const hashed = [...texts.values()].map((text) => [hashOf(text), text] as const);
  return new Map([...hashed, ...texts]);
}

function readTexts(place: string): ReadonlyMap<string, string> {
  try {
    return statSync(place).isDirectory() ? readFolder(place) : readManifest(place);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `${place}: cannot be read (${reason}); name a JSON file or a folder of .graphql files with --documents`,
    );
  }
}

function readFolder(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => name.endsWith(".graphql"));
  return new Map(
    names
      .sort()
      .map((name) => [basename(name, ".graphql"), readFileSync(join(folder, name), "utf8")]),
  );
}

function readManifest(file: string): ReadonlyMap<string, string> {
  const manifest: unknown = JSON.parse(readFileSync(file, "utf8"));
  const isObject = typeof manifest === "object" && manifest !== null && !Array.isArray(manifest);
  const entries: [string, unknown][] = isObject ? Object.entries(manifest) : [["", null]];
  return new Map(
    entries.map(([id, text]) => {
      if (typeof text === "string") return [id, text];
      throw new UserError(`${file}: expected a JSON object of documents by id: {"id": "query …"}`);
    }),
  );
}

function problemsOf(schema: GraphQLSchema, id: string, text: string): string[] {
  const say = ({ message, locations }: GraphQLError) =>
    `  ${id}:${locations?.[0]?.line ?? 1}:${locations?.[0]?.column ?? 1}: ${message}`;
  try {
    return validate(schema, parse(text)).map(say);
  } catch (error) {
    if (error instanceof GraphQLError) return [say(error)];
    throw error;
  }
}

function hashOf(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

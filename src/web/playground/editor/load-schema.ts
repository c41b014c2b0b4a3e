import { buildSchema } from "graphql";
import { addressOf } from "../state/endpoint";
import { schema } from "../state/schema";

let loading: Promise<void> | null = null;

/** Loads the schema once; completion, checks and the documentation begin when it is there. */
export function loadSchema(): Promise<void> {
  loading ??= load();
  return loading;
}

async function load(): Promise<void> {
  const response = await fetch(addressOf("schema.graphql"));
  if (!response.ok) throw new Error(`The schema cannot be read: ${response.status}`);
  schema.value = buildSchema(await response.text(), { assumeValidSDL: true });
}

import { choicesOf, filterOptions } from "../../exports/collections/filters";
import { composeSupergraph } from "../../graph/compose";
import { mergeSupergraph } from "../../graph/merge";
import { subgraphs } from "../../subgraphs";
import { collectionNamed } from "./request";

/** What options a collection has, with their values; for people. */
export function describeCollection(name: string): string {
  const collection = collectionNamed(name);
  const schema = mergeSupergraph(composeSupergraph(subgraphs));
  const options = filterOptions(schema, collection) ?? [];
  const lines = options.map((option) => {
    const values = choicesOf(option)?.join(", ") ?? option.type.name;
    const many = option.takes === "many" ? ", one or more" : "";
    return `  --${option.name}  ${option.description}\n      ${values}${many}`;
  });
  const about = schema.getQueryType()?.getFields()[collection.field]?.description ?? "";
  return `${about}\n\nUsage: kenesh export ${collection.name} [options]\n\n${lines.join("\n")}\n\nFurther options: kenesh export --help\n`;
}

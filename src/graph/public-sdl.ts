import {
  type DefinitionNode,
  GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
} from "graphql";
import { semanticNonNull } from "../core/nullability";

/** For clients: what the graph is, with a query. */
const SCHEMA =
  'The open graph of the Turkic cooperation bodies: who belonged to them and when, who held which office, what was decided where, each fact with its date and its sources: `{ body(id: "ots") { name memberships(asOf: "2021-11-12") { nodes { member { ... on Named { name } } citations { source { url } } } } } }`.';

/** https://specs.apollo.dev/nullability/v0.4, in the form that Relay and the code generators read. */
const SEMANTIC_NON_NULL = `"""
Null only together with an error. Whoever reads no answer that has errors, or throws where one stands, need not expect null here.
"""
directive @semanticNonNull(
  """0 for the field, 1 for the items of its list."""
  levels: [Int] = [0]
) on FIELD_DEFINITION

`;

/** Which levels of a field of the public schema are null only together with an error; empty where none is. */
type LevelsOf = (type: string, field: string) => readonly number[];

/**
 * The SDL for clients, sorted, with `@semanticNonNull` on what is never null but for an error.
 *
 * @param composed without anything of federation
 * @param subgraphs the schemas that it is composed of
 */
export function publicSdl(composed: GraphQLSchema, subgraphs: readonly GraphQLSchema[]): string {
  const schema = new GraphQLSchema({ ...composed.toConfig(), description: SCHEMA });
  const sdl = printSchema(lexicographicSortSchema(schema));
  const marks = [...marksIn(sdl, levelsIn(schema, subgraphs))];
  const starts = [0, ...marks.map(({ at }) => at)];
  const pieces = marks.map(({ at, text }, index) => sdl.slice(starts[index], at) + text);
  return `${pieces.join("")}${sdl.slice(starts.at(-1))}\n`;
}

/** What is to be written into a text, and where, in order. */
interface Mark {
  readonly at: number;
  readonly text: string;
}

/** The directive's definition before the first type, and the directive behind each field that has it. */
function marksIn(sdl: string, levelsOf: LevelsOf): Mark[] {
  const [, ...types] = parse(sdl).definitions;
  const definition = { at: types[0]?.loc?.start ?? 0, text: SEMANTIC_NON_NULL };
  return [definition, ...types.flatMap((type) => marksOfFields(type, levelsOf))];
}

function marksOfFields(type: DefinitionNode, levelsOf: LevelsOf): Mark[] {
  if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION)
    return [];
  return (type.fields ?? []).flatMap(({ name, loc }) => {
    const levels = levelsOf(type.name.value, name.value);
    const given = levels.join() === "0" ? "" : `(levels: [${levels.join(", ")}])`;
    return levels.length > 0 && loc ? [{ at: loc.end, text: ` @semanticNonNull${given}` }] : [];
  });
}

/** An interface says what each type says that implements it. */
function levelsIn(schema: GraphQLSchema, subgraphs: readonly GraphQLSchema[]): LevelsOf {
  const known = new Map<string, readonly number[]>();
  for (const type of subgraphs.flatMap((one) => Object.values(one.getTypeMap())))
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      const levels = semanticNonNull(field);
      if (levels.length > 0) known.set(`${type.name}.${field.name}`, levels);
    }
  const of = (type: string, field: string) => known.get(`${type}.${field}`) ?? [];
  return (name, field) => {
    const type = schema.getType(name);
    if (!isInterfaceType(type)) return of(name, field);
    const [first = [], ...others] = schema.getPossibleTypes(type).map((one) => of(one.name, field));
    return others.every((levels) => levels.join() === first.join()) ? first : [];
  };
}

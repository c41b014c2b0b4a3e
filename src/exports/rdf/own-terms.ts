import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from "graphql";
import { DataFactory, type Literal, type NamedNode, type Quad } from "n3";
import { isConnection } from "../query/selection";
import { propertiesOfField } from "./describe";
import { TYPES } from "./terms";
import { nodeOf, type Vocabulary } from "./values";

const { literal, quad } = DataFactory;

const OWN = "kenesh:";

/** A class or a property of our own vocabulary. */
export interface OwnTerm {
  /** What stands after the vocabulary's IRI: `Conference`, `outcomes`. */
  readonly name: string;
  readonly kind: "class" | "property";
  /** What the schema says of it; of a property, in each type that has it. */
  readonly descriptions: readonly string[];
  /** Of a class: the terms of others that say more generally what it is. */
  readonly broader: readonly string[];
  /** Of a property: the names of the classes that have it. */
  readonly classes: readonly string[];
}

/** Every term of our own that data may be said in, read from the schema; sorted by name, classes first. */
export function ownTerms(schema: GraphQLSchema): readonly OwnTerm[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType).filter(isOfData(schema));
  const byName = (a: OwnTerm, b: OwnTerm) => (a.name < b.name ? -1 : 1);
  return [...types.map(classOf).sort(byName), ...propertiesOf(types).sort(byName)];
}

/** Our vocabulary in RDF Schema (https://www.w3.org/TR/rdf-schema/), a batch a term. */
export function* ownVocabulary(
  terms: readonly OwnTerm[],
  vocabulary: Vocabulary,
): Generator<readonly Quad[]> {
  const node = (name: string) => nodeOf(name, vocabulary);
  for (const { name, kind, descriptions, broader, classes } of terms) {
    const say = (predicate: string, object: NamedNode | Literal) =>
      quad(node(OWN + name), node(predicate), object);
    yield [
      say("rdf:type", node(kind === "class" ? "rdfs:Class" : "rdf:Property")),
      say("rdfs:label", literal(name, "en")),
      ...descriptions.map((text) => say("rdfs:comment", literal(text, "en"))),
      ...broader.map((term) => say("rdfs:subClassOf", node(term))),
      ...classes.map((type) => say("schema:domainIncludes", node(OWN + type))),
    ];
  }
}

/** Whether a type is one of data, and not of how it is read. */
function isOfData(schema: GraphQLSchema) {
  return (type: GraphQLObjectType): boolean => {
    const { cursor, node, hasNextPage } = type.getFields();
    const isPaging = isConnection(type) || (cursor && node) || hasNextPage;
    return !isPaging && type !== schema.getQueryType() && !type.name.startsWith("_");
  };
}

function classOf({ name, description }: GraphQLObjectType): OwnTerm {
  const descriptions = description ? [description] : [];
  const broader = TYPES[name]?.classes ?? [];
  return { name, kind: "class", descriptions, broader, classes: [] };
}

/** A field of a type that is said by a property of our own, of this name. */
interface Use {
  readonly name: string;
  readonly type: string;
  readonly field: GraphQLField<unknown, unknown>;
}

function propertiesOf(types: readonly GraphQLObjectType[]): OwnTerm[] {
  const byName = new Map<string, Use[]>();
  for (const use of types.flatMap(usesIn))
    byName.set(use.name, [...(byName.get(use.name) ?? []), use]);
  return [...byName].map(([name, uses]) => ({
    name,
    kind: "property",
    descriptions: [...new Set(uses.flatMap(({ field }) => field.description ?? []))],
    broader: [],
    classes: uses.map(({ type }) => type),
  }));
}

function usesIn(type: GraphQLObjectType): Use[] {
  return Object.values(type.getFields()).flatMap((field) =>
    propertiesOfField(type.name, field.name)
      .map((property) => (typeof property === "string" ? property : property[0]))
      .filter((predicate) => predicate.startsWith(OWN))
      .map((predicate) => ({ name: predicate.slice(OWN.length), type: type.name, field })),
  );
}

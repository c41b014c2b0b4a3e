import { DataFactory, type NamedNode, type Quad } from "n3";
import { iriOf } from "../iri";
import { isObject, textAt } from "../reading";
import { COMMON, type Property, TYPES } from "./terms";
import { isResource, nodeOf, termOf, type Vocabulary } from "./values";

const { namedNode, quad } = DataFactory;

type Resource = Readonly<Record<string, unknown>>;

/** One value of one field. */
interface Fact {
  readonly property: Property;
  readonly value: unknown;
  /** Where in the object it stands: `period`, `attendance-2`. */
  readonly place: string;
}

/**
 * Says an object of an answer, and all that it contains, in RDF; each object before what it leads to.
 *
 * Objects with an `id` are named by it. An object without one is named after its place in the one that
 * contains it (`…/ots#period`), so that the same answer always gives the same triples, without blank nodes.
 *
 * @param unnamed the IRI for an object without `id`
 */
export function* describe(
  object: Resource,
  unnamed: string,
  vocabulary: Vocabulary,
): Generator<Quad> {
  const iri = nameOf(object, unnamed, vocabulary);
  const subject = namedNode(iri);
  const inner: [Resource, string][] = [];
  yield* typesOf(object, subject, vocabulary);
  for (const { property, value, place } of factsOf(object)) {
    const [predicate, manner = "plain"] = typeof property === "string" ? [property] : property;
    const link = iri + (iri.includes("#") ? "." : "#") + place;
    if (isResource(value)) inner.push([value, link]);
    const term = isResource(value)
      ? namedNode(nameOf(value, link, vocabulary))
      : termOf(value, manner, vocabulary);
    if (term !== null) yield quad(subject, nodeOf(predicate, vocabulary), term);
  }
  for (const [value, link] of inner) yield* describe(value, link, vocabulary);
}

function nameOf(object: Resource, unnamed: string, { base }: Vocabulary): string {
  const id = textAt(object, "id");
  return id === null ? unnamed : iriOf(base, id);
}

function* typesOf(object: Resource, subject: NamedNode, vocabulary: Vocabulary): Generator<Quad> {
  const type = textAt(object, "__typename");
  if (type === null) return;
  for (const name of [...(TYPES[type]?.classes ?? []), `kenesh:${type}`]) {
    yield quad(subject, nodeOf("rdf:type", vocabulary), nodeOf(name, vocabulary));
  }
}

function* factsOf(object: Resource): Generator<Fact> {
  for (const [key, answer] of Object.entries(object)) {
    const items = itemsOf(answer);
    for (const property of propertiesOf(object, key)) {
      for (const [index, item] of items.entries()) {
        const place = items.length === 1 ? key : `${key}-${index + 1}`;
        yield { property, value: citedBy(item), place };
      }
    }
  }
}

function propertiesOf(object: Resource, key: string): readonly Property[] {
  if (key === "__typename") return []; // said by the classes
  return propertiesOfField(textAt(object, "__typename") ?? "", key);
}

/** What a field of a GraphQL type becomes. */
export function propertiesOfField(type: string, key: string): readonly Property[] {
  const { properties, also } = TYPES[type] ?? {};
  const property = properties?.[key] ?? COMMON[key] ?? `kenesh:${key}`;
  const more = also?.[key];
  return more === undefined ? [property] : [property, more];
}

/** The items of a list or connection; one value is a list of one. */
function itemsOf(answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  if (!isObject(answer)) return [answer];
  if (Array.isArray(answer.nodes)) return answer.nodes;
  if (Array.isArray(answer.edges))
    return answer.edges.map((edge: unknown) => isObject(edge) && edge.node);
  return [answer];
}

/** A citation stands for the source that it cites. */
function citedBy(item: unknown): unknown {
  return textAt(item, "__typename") === "Citation" && isObject(item) ? item.source : item;
}

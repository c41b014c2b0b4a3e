import {
  type FieldNode,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";
import type { Operation } from "../document";
import { BOUNDS } from "../limits";
import { asBadInput, tooLarge } from "../refusal";
import { type Collected, Collector } from "./collect";
import {
  type AnyField,
  type Below,
  type Field,
  makeField,
  type Selection,
  type Values,
} from "./field";

/**
 * The normal form of a query, for one outcome of its conditions: fragments are dissolved, what
 * `@skip` and `@include` leave out is gone, and fields of the same response name are merged, as
 * CollectFields and MergeSelectionSets say
 * (https://spec.graphql.org/October2021/#sec-Field-Collection). For each concrete type there is one
 * flat selection.
 *
 * Selections are made when they are first asked for, and known by the field nodes that meet in them:
 * so it is a graph, not a tree, and fragments that double at each level take as many selections as
 * they have lines.
 */
export class NormalForm {
  readonly root: Selection;
  /** All fields that were made by now. */
  readonly fields: Field[] = [];
  readonly #collector: Collector;
  readonly #places = new Map<FieldNode | string, Below>();
  readonly #numbers = new Map<FieldNode, number>();

  /**
   * @param conditions the values of the variables that conditions ask for
   * @throws GraphQLError where a condition at the root has no value, or when the query is too large
   */
  constructor(
    readonly schema: GraphQLSchema,
    readonly operation: Operation,
    conditions: Values,
  ) {
    this.#collector = new Collector(schema, operation.fragments, conditions);
    const root = schema.getRootType(operation.definition.operation);
    if (!root) throw new Error(`the schema has no ${operation.definition.operation}`);
    this.root = this.#selection(root, [operation.definition]);
  }

  /**
   * What is selected of a type in a field.
   *
   * @throws GraphQLError where a condition has no value
   */
  selectionOf(field: Field, type: GraphQLObjectType): Selection {
    const known = field.below.get(type) ?? this.#make(field, type);
    if (known instanceof Error) throw known;
    return known;
  }

  /** The same; null where a condition has no value, which is told when such an object is there. */
  selectionOrNull(field: Field, type: GraphQLObjectType): Selection | null {
    const known = field.below.get(type) ?? this.#make(field, type);
    return known instanceof Error ? null : known;
  }

  /** The types of which values of a field may be; none for leaves. */
  possibleTypes({ type }: Field): readonly GraphQLObjectType[] {
    if (!isCompositeType(type)) return [];
    return isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
  }

  #make(field: Field, type: GraphQLObjectType): Selection | Error {
    let made: Selection | Error;
    try {
      made = this.#selection(type, field.nodes);
    } catch (error) {
      // What is too large is too large for all of the query.
      if (!(error instanceof GraphQLError) || error.extensions.code !== "BAD_USER_INPUT")
        throw error;
      made = error;
    }
    field.below.set(type, made);
    return made;
  }

  #selection(
    type: GraphQLObjectType,
    nodes: readonly Pick<FieldNode, "selectionSet">[],
  ): Selection {
    const fields: Field[] = [];
    let bytes = BRACES;
    for (const [key, merged] of this.#collected(type, nodes)) {
      const definition = this.#definition(type, merged[0].name.value);
      if (definition === undefined) continue;
      fields.push(this.#field(type, definition, key, fields.length, merged));
      bytes += key.length + AROUND_KEY;
    }
    return { type, fields, bytes };
  }

  #collected(...nodes: Parameters<Collector["collect"]>): Collected {
    try {
      return this.#collector.collect(...nodes);
    } catch (error) {
      throw asBadInput(error);
    }
  }

  #field(
    parent: GraphQLObjectType,
    definition: AnyField,
    key: string,
    index: number,
    nodes: Field["nodes"],
  ): Field {
    const { schema, operation } = this;
    if (this.fields.length >= BOUNDS.selections) throw tooLarge();
    const field = makeField({
      key,
      index,
      number: this.fields.length,
      parent,
      definition,
      nodes,
      info: { schema, fragments: operation.fragments, operation: operation.definition },
      below: isLeafType(getNamedType(definition.type)) ? NOTHING_BELOW : this.#place(nodes),
    });
    this.fields.push(field);
    return field;
  }

  /** What is known of the place where these nodes meet: the same wherever a fragment brings them. */
  #place(nodes: Field["nodes"]): Below {
    const key = nodes.length === 1 ? nodes[0] : nodes.map((node) => this.#numberOf(node)).join();
    const known = this.#places.get(key) ?? new Map();
    this.#places.set(key, known);
    return known;
  }

  #numberOf(node: FieldNode): number {
    const known = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, known);
    return known;
  }

  #definition(type: GraphQLObjectType, name: string): AnyField | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (type === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name];
  }
}

/** Most fields are leaves: a map for each would take as much as the rest of them. */
const NOTHING_BELOW: Below = new Map();

const BRACES = 2;
/** Quotes, a colon, a comma. */
const AROUND_KEY = 4;

import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isLeafType,
  isObjectType,
  isUnionType,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { getOrInsert } from "../../core/get-or-insert";
import type { Below, NormalField, NormalOperation, Selection } from "../../graph/operation";
import { ExportError } from "../errors";
import { additions, isFollowed, PAGE, refuseOurs } from "./following";
import { fragmentOn, nameNode, selectionsOf, withMore } from "./query-text";

/** What a query may come to when its fragments are written out. */
const MOST_FIELDS = 2_000;
const MOST_LEVELS = 60;

/** A selection that gives nothing, for a selection set that would be empty. */
const NOTHING = selectionsOf("__typename @skip(if: true)");

interface Size {
  readonly fields: number;
  readonly levels: number;
}

/** A field as it is written: the same object wherever the same is selected. */
interface Written extends Size {
  readonly node: FieldNode;
  readonly type: GraphQLNamedOutputType;
}

interface WrittenSet extends Size {
  readonly selectionSet: SelectionSetNode;
}

/** What is selected of one type. */
interface OfType {
  readonly type: GraphQLObjectType;
  readonly written: readonly Written[];
  /** What exports add to it. */
  readonly added: readonly SelectionNode[];
}

/**
 * A normal form as the text of a query, enlarged by what following its connections takes. Of an abstract type, what all
 * possible types begin with is written once, and the rest for each of them: so each has its own order.
 */
export class WrittenOut {
  readonly #fields = new Map<Below, Map<string, Written>>();

  constructor(private readonly operation: NormalOperation) {}

  /** @throws ExportError when there would be too much of it */
  query(): SelectionSetNode {
    const { root } = this.operation.form;
    return withinBounds(this.#set(root.type, [root], 0)).selectionSet;
  }

  /** One field, with all that is selected in it. */
  field(place: NormalField): FieldNode {
    return this.#field(place, 0).node;
  }

  #field(place: NormalField, above: number): Written {
    if (above > MOST_LEVELS) throw tooDeep();
    const [{ arguments: given = [] }] = place.nodes;
    const written = getOrInsert(this.#fields, place.below, () => new Map<string, Written>());
    const text = [place.key, place.name, place.type.name, ...given.map(print)].join(" ");
    return getOrInsert(written, text, () => this.#write(place, above));
  }

  #write(place: NormalField, above: number): Written {
    const { type, key, name, nodes } = place;
    refuseOurs(key);
    const [{ arguments: given = [] }] = nodes;
    const alias = key === name ? {} : { alias: nameNode(key) };
    const node = { kind: Kind.FIELD, ...alias, name: nameNode(name), arguments: given } as const;
    if (!isCompositeType(type)) return { node, type, fields: 1, levels: 1 };
    const { form } = this.operation;
    const selections = form.possibleTypes(place).map((one) => form.selectionOf(place, one));
    const inner = withinBounds(this.#set(type, selections, above + 1));
    const paged = isFollowed(place, this.operation) ? withMore(inner.selectionSet, PAGE) : null;
    const selectionSet = paged ?? inner.selectionSet;
    return {
      node: { ...node, selectionSet },
      type,
      fields: inner.fields + 1,
      levels: inner.levels + 1,
    };
  }

  #set(parent: GraphQLCompositeType, selections: readonly Selection[], above: number): WrittenSet {
    const ofTypes = selections.map(({ type, fields }) => ({
      type,
      written: fields.map((field) => this.#field(field, above)),
      added: additions(type, fields, this.operation),
    }));
    const shared = sharedBeginning(parent, ofTypes);
    const rests = ofTypes.map((one) => ({ ...one, written: one.written.slice(shared.length) }));
    const all = [...shared, ...rests.flatMap(({ written }) => written)];
    const nodes = [...nodesOf(shared), ...rests.flatMap((rest) => partOf(parent, rest))];
    return {
      selectionSet: { kind: Kind.SELECTION_SET, selections: nodes.length > 0 ? nodes : NOTHING },
      fields: all.reduce((sum, { fields }) => sum + fields, 0),
      levels: Math.max(0, ...all.map(({ levels }) => levels)),
    };
  }
}

/** What the selections of all types begin with, as far as it can be selected of what they have in common. */
function sharedBeginning(
  parent: GraphQLCompositeType,
  [first, ...others]: readonly OfType[],
): readonly Written[] {
  const written = first?.written ?? [];
  const end = written.findIndex(
    (one, index) =>
      !isSelectable(parent, one) || others.some((other) => other.written[index] !== one),
  );
  return end < 0 ? written : written.slice(0, end);
}

/** Whether a field of possible types can be selected of what they have in common, and is of the same type there. */
function isSelectable(parent: GraphQLCompositeType, { node, type }: Written): boolean {
  if (isObjectType(parent) || node.name.value === TypeNameMetaFieldDef.name) return true;
  const definition = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
  if (definition === undefined) return false;
  const known = new Set(definition.args.map(({ name }) => name));
  const isTaken = (node.arguments ?? []).every(({ name }) => known.has(name.value));
  return isTaken && (isLeafType(type) || getNamedType(definition.type) === type);
}

/** What is selected of one of the possible types. */
function partOf(
  parent: GraphQLCompositeType,
  { type, written, added }: OfType,
): readonly SelectionNode[] {
  const nodes = [...nodesOf(written), ...added];
  return type === parent || nodes.length === 0 ? nodes : [fragmentOn(type, nodes)];
}

function nodesOf(written: readonly Written[]): readonly SelectionNode[] {
  return written.map(({ node }) => node);
}

/** @throws ExportError */
function withinBounds(set: WrittenSet): WrittenSet {
  if (set.levels > MOST_LEVELS) throw tooDeep();
  if (set.fields <= MOST_FIELDS) return set;
  throw new ExportError(
    `the query has more than ${MOST_FIELDS} fields when its fragments are written out; select less`,
  );
}

function tooDeep(): ExportError {
  return new ExportError(`the query is more than ${MOST_LEVELS} levels deep; ask for fewer levels`);
}

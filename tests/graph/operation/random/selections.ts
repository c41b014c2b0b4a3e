import { type GraphQLNamedType, isIntrospectionType, isUnionType } from "graphql";
import type { Draft, Fragment } from "./draft";
import { fieldsOf, overlapping } from "./fields";

/** What is below introspection lists whole types: as many levels of it as here at most. */
const INTROSPECTION_DEPTH = 2;

/** The selections of a place where a type is expected, between braces. */
export function selectionSet(draft: Draft, type: GraphQLNamedType, depth: number): string {
  const left = isIntrospectionType(type) ? Math.min(depth, INTROSPECTION_DEPTH) : depth;
  const count = 1 + draft.choose(left > 0 ? 4 : 2);
  const texts = Array.from({ length: count }, () => selection(draft, type, left));
  // The same again, as two parts of a page would ask for it.
  if (draft.oneIn(5)) texts.splice(draft.choose(count + 1), 0, draft.pick(texts));
  return `{ ${texts.join(" ")} }`;
}

function selection(draft: Draft, type: GraphQLNamedType, depth: number): string {
  draft.selections += 1;
  const choice = draft.choose(10);
  if (!draft.mayGrow(1) || depth <= 0) return leaf(draft, type);
  if (choice < 2) return spread(draft, type, depth);
  if (choice < 4 || isUnionType(type)) return inlineFragment(draft, type, depth);
  if (choice === 4 && draft.oneIn(2)) return leaf(draft, type);
  return field(draft, type, depth);
}

function field(draft: Draft, type: GraphQLNamedType, depth: number): string {
  const { text, below } = draft.pick(fieldsOf(draft, type));
  const directives = draft.conditions.text();
  const inner = below === null ? "" : ` ${selectionSet(draft, below, depth - 1)}`;
  return `${text}${directives}${inner}`;
}

/** Something that has nothing below it; every type has its name. */
function leaf(draft: Draft, type: GraphQLNamedType): string {
  const leaves = fieldsOf(draft, type).filter(({ below }) => below === null);
  const directives = draft.conditions.text();
  if (leaves.length === 0 || draft.oneIn(4)) {
    const alias = draft.oneIn(4) ? `${draft.responseName("kind", "__typename: String!")}: ` : "";
    return `${alias}__typename${directives}`;
  }
  return `${draft.pick(leaves).text}${directives}`;
}

function inlineFragment(draft: Draft, type: GraphQLNamedType, depth: number): string {
  const on = draft.oneIn(3) ? type : draft.pick([type, ...overlapping(draft, type)]);
  const condition = on === type && draft.oneIn(2) ? "" : ` on ${on.name}`;
  return `...${condition}${draft.conditions.text()} ${selectionSet(draft, on, depth - 1)}`;
}

/** A spread of a fragment that is there, or of one made for it: what it spreads in turn is whole by then. */
function spread(draft: Draft, type: GraphQLNamedType, depth: number): string {
  const types = [type, ...overlapping(draft, type)];
  const fitting = draft.fragments.filter(
    ({ on, depth: levels, size }) =>
      levels < depth && draft.mayGrow(size) && types.some(({ name }) => name === on),
  );
  const isThere = fitting.length > 0 && !draft.oneIn(3);
  const { name, size } = isThere ? draft.pick(fitting) : newFragment(draft, types, depth - 1);
  if (isThere) draft.selections += size;
  return `...${name}${draft.conditions.text()}`;
}

function newFragment(draft: Draft, types: readonly GraphQLNamedType[], depth: number): Fragment {
  const [type] = types;
  const on = draft.oneIn(2) && type !== undefined ? type : draft.pick(types);
  const before = draft.selections;
  const text = selectionSet(draft, on, depth);
  const name = `${draft.prefix}${draft.fragments.length}`;
  const fragment = { name, on: on.name, text, depth, size: draft.selections - before };
  draft.fragments.push(fragment);
  return fragment;
}

import { type ASTNode, Kind, type SelectionNode, type SelectionSetNode } from "graphql";
import { active, editTab } from "../../state/tabs";

/** What has selections: an operation, a field, a fragment. */
export type Owner = ASTNode & { readonly selectionSet?: SelectionSetNode | undefined };

/** Changes the operation that is open, from one offset to another; all else in it stays, comments too. */
export function replace(from: number, to: number, insert: string): void {
  const query = active.peek()?.query ?? "";
  editTab({ query: query.slice(0, from) + insert + query.slice(to) });
}

/** Adds a selection at the end of its owner's. */
export function addSelection(owner: Owner, text: string): void {
  const query = active.peek()?.query ?? "";
  const { start = 0, end = 0 } = owner.selectionSet?.loc ?? {};
  const indent = indentAt(query, owner.selectionSet ? start : (owner.loc?.end ?? 0));
  const inner = text.replace(/^/gm, `${indent}  `);
  if (!owner.selectionSet) {
    const at = owner.loc?.end ?? query.length;
    replace(at, at, ` {\n${inner}\n${indent}}`);
  } else {
    const before = query.slice(0, end - 1).trimEnd().length;
    replace(before, end, `\n${inner}\n${indent}}`);
  }
}

/** Takes a selection out; its owner goes with the last one, up to the root, which always has one. */
export function removeSelection(selection: SelectionNode, owners: readonly Owner[]): void {
  const owner = owners.at(-1);
  const isLast = owner?.selectionSet?.selections.length === 1;
  if (isLast && (owner.kind === Kind.FIELD || owner.kind === Kind.INLINE_FRAGMENT))
    removeSelection(owner, owners.slice(0, -1));
  else cut(selection, isLast ? "__typename" : "");
}

/** Takes an argument out, or a field of an input object; `siblings` are all of the same, with it. */
export function removeInput(node: ASTNode, siblings: readonly ASTNode[], owner: ASTNode): void {
  if (siblings.length > 1 || owner.kind !== Kind.FIELD) cut(node, "");
  else cutParentheses(node);
}

/** Takes the last argument out, with the parentheses: there are none without arguments. */
function cutParentheses(node: ASTNode): void {
  const query = active.peek()?.query ?? "";
  const from = query.lastIndexOf("(", node.loc?.start);
  replace(from, query.indexOf(")", node.loc?.end) + 1, "");
}

function cut(node: ASTNode, instead: string): void {
  const query = active.peek()?.query ?? "";
  const { start = 0, end = 0 } = node.loc ?? {};
  if (instead !== "") {
    replace(start, end, instead);
    return;
  }
  const after = /^[ \t]*,?/.exec(query.slice(end))?.[0].length ?? 0;
  replace(query.slice(0, start).trimEnd().length, end + after, "");
}

/** Adds an argument to a field. */
export function addArgument(
  { arguments: present = [], name }: { arguments?: readonly ASTNode[]; name: ASTNode },
  text: string,
): void {
  const last = present.at(-1)?.loc?.end;
  const at = last ?? name.loc?.end ?? 0;
  replace(at, at, last === undefined ? `(${text})` : `, ${text}`);
}

/** Adds a field to an input object. */
export function addInputField(
  object: ASTNode & { fields: readonly ASTNode[] },
  text: string,
): void {
  const last = object.fields.at(-1)?.loc?.end;
  const at = last ?? (object.loc?.start ?? 0) + 1;
  replace(at, last ?? (object.loc?.end ?? 0) - 1, last === undefined ? ` ${text} ` : `, ${text}`);
}

/** The white space at the beginning of the line that has an offset. */
function indentAt(query: string, offset: number): string {
  const line = query.slice(query.lastIndexOf("\n", offset - 1) + 1);
  return /^\s*/.exec(line.split("\n", 1)[0] ?? "")?.[0] ?? "";
}

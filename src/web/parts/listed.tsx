import type { ComponentChildren } from "preact";
import type { List } from "../pages/list-types";
import { More, Section } from "./section";

interface ListedProps<Item> {
  readonly title: string;
  readonly id: string;
  /** Null where it could not be read. */
  readonly list: List<Item> | null;
  /** Where all of them are, and by which filter; without it the list is whole. */
  readonly all?: { readonly path: string; readonly parameters: Readonly<Record<string, string>> };
  readonly rows: (items: readonly Item[]) => ComponentChildren;
}

/** A section with the beginning of a list; nothing where the list is empty. */
export function Listed<Item>({ title, id, list, all, rows }: ListedProps<Item>) {
  if (list === null || list.nodes.length === 0) return null;
  const { totalCount, nodes } = list;
  return (
    <Section title={title} id={id} total={totalCount}>
      {rows(nodes)}
      {all !== undefined && <More shown={nodes.length} total={totalCount} {...all} />}
    </Section>
  );
}

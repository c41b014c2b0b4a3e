/** What has a name: in the reader's language, and in English, by which its language is told. */
export interface Named {
  readonly __typename: string;
  readonly id: string;
  readonly name: string;
  readonly english: string;
}

/** Where things of a type have their pages. Types that have none are missing. */
const FOLDERS: Readonly<Record<string, string>> = {
  Body: "bodies",
  State: "states",
  Person: "people",
  Conference: "conferences",
  Series: "series",
  Document: "documents",
  Place: "places",
  Programme: "programmes",
  Source: "sources",
  Office: "offices",
  Publisher: "publishers",
};

/** The path of the page about a thing, below the root; null where things of its type have none. */
export function pathOf({ __typename, id }: Pick<Named, "__typename" | "id">): string | null {
  const folder = FOLDERS[__typename];
  return folder === undefined ? null : `${folder}/${encodeURIComponent(id)}`;
}

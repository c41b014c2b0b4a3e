import { formatsOf } from "../../../exports/collections/collection-plans";
import { collections } from "../../../exports/collections/collections";
import { choicesOf, filterOptions } from "../../../exports/collections/filters";
import { ARCHIVES } from "../../../exports/dump/archives";
import { formats } from "../../../exports/formats";
import { FOR_EXCEL, PARAMETERS } from "../requests/parameters";
import { FIELDS } from "../requests/query-request";
import type { Snapshot } from "../requests/snapshot";
import { CALENDARS } from "../routes/calendars";

/** One parameter of a collection's address. */
export interface CatalogueOption {
  readonly name: string;
  readonly description: string;
  /** The GraphQL type of a value. */
  readonly type: string;
  /** Whether it may have several values: by repetition or commas. */
  readonly many: boolean;
  /** The values that there are; null where they are not listed. */
  readonly choices: readonly string[] | null;
}

/** A collection, and where its files are, by format; addresses are relative to that of the index. */
export interface CatalogueEntry {
  readonly name: string;
  readonly description: string;
  readonly files: Readonly<Record<string, string>>;
  /** Where its CSV is for Excel, where the decimal sign is a comma. */
  readonly excel: string;
  readonly options: readonly CatalogueOption[];
}

/** All that can be exported: the index for programs. */
export interface Catalogue {
  readonly revision: string;
  readonly licence: string | null;
  /** How far the data reaches, a day. */
  readonly coveredUntil: string;
  readonly formats: readonly { name: string; mediaType: string; description: string }[];
  readonly collections: readonly CatalogueEntry[];
  /** The whole data set in one file, and where the checksum of that is. */
  readonly archives: readonly {
    readonly path: string;
    readonly checksum: string;
    readonly mediaType: string;
    readonly description: string;
  }[];
  /** Parameters that every collection has. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly calendars: readonly { path: string; description: string }[];
  /** Where the terms of our own are defined that RDF uses. */
  readonly vocabulary: string;
  /** Any query: the fields of the JSON body of a POST, or the parameters of a link. */
  readonly query: { readonly path: string; readonly fields: Readonly<Record<string, string>> };
}

/** What there is to export, read from the schema. */
export async function catalogueOf(snapshot: Snapshot): Promise<Catalogue> {
  const { revision, licence, revisedAt } = await snapshot.edition();
  return {
    revision,
    licence,
    coveredUntil: revisedAt.toISOString().slice(0, 10),
    formats: formats.map(({ name, mediaType, description }) => ({ name, mediaType, description })),
    collections: entriesOf(snapshot),
    archives: ARCHIVES.map(({ name, mediaType, description }) => {
      const path = `export/${name}`;
      return { path, checksum: `${path}.sha256`, mediaType, description };
    }),
    parameters: PARAMETERS,
    calendars: [
      { path: "/calendar.ics", description: "All conferences" },
      ...CALENDARS.map(({ path, description }) => ({ path, description })),
    ],
    vocabulary: "id/vocabulary",
    query: { path: "/export", fields: FIELDS },
  };
}

function entriesOf({ schema }: Snapshot): CatalogueEntry[] {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return collections.map((collection) => ({
    name: collection.name,
    description: fields[collection.field]?.description ?? "",
    files: Object.fromEntries(
      formatsOf(schema, collection).map(({ name }) => [name, `export/${collection.name}.${name}`]),
    ),
    excel: `export/${collection.name}.csv?${FOR_EXCEL}`,
    options: (filterOptions(schema, collection) ?? []).map((option) => ({
      name: option.name,
      description: option.description,
      type: option.type.name,
      many: option.takes === "many",
      choices: choicesOf(option),
    })),
  }));
}

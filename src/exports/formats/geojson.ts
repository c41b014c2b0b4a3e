import type { Column, Entry, Table, TableHead } from "../table/table";
import type { Chunk, Format } from "../write/format";

/** The columns that locate a row, and those that describe it. */
interface Layout {
  readonly id: Column | undefined;
  readonly latitude: Column;
  readonly longitude: Column;
  readonly others: readonly Column[];
}

/**
 * A FeatureCollection after RFC 7946 (https://www.rfc-editor.org/rfc/rfc7946): a point for each row, from the first
 * `latitude` that has a `longitude` beside it; null geometry where they are null; the other columns are its properties.
 * A feature a line; memory does not grow with the rows.
 */
export const geojson: Format = {
  name: "geojson",
  mediaType: "application/geo+json",
  description: "GeoJSON (RFC 7946): a point for each row that has coordinates.",
  tables: "many",
  identified: false,
  lacks: (table) =>
    layoutOf(table) === null
      ? "select latitude and longitude, such as place { latitude longitude }"
      : null,
  async *write(tables) {
    yield '{"type":"FeatureCollection","features":[';
    let separator = "\n";
    for (const table of tables) {
      for await (const features of featuresOf(table)) {
        yield separator + features.join(",\n");
        separator = ",\n";
      }
    }
    yield "\n]}\n";
  },
};

async function* featuresOf(table: Table): AsyncGenerator<Chunk[]> {
  const layout = layoutOf(table);
  if (layout === null) return;
  for await (const entries of table.batches) {
    if (entries.length > 0) yield entries.map((entry) => JSON.stringify(featureOf(layout, entry)));
  }
}

function layoutOf({ columns, within }: TableHead): Layout | null {
  const byPath = new Map(columns.map((column) => [column.path, column]));
  for (const latitude of columns) {
    if (latitude.type !== "number" || !/(^|\.)latitude$/.test(latitude.path)) continue;
    const longitude = byPath.get(latitude.path.replace(/latitude$/, "longitude"));
    if (longitude === undefined) continue;
    const id = byPath.get([...within, "id"].join("."));
    const used = [id, latitude, longitude];
    return { id, latitude, longitude, others: columns.filter((column) => !used.includes(column)) };
  }
  return null;
}

function featureOf({ id, latitude, longitude, others }: Layout, entry: Entry): unknown {
  const position = [longitude.read(entry), latitude.read(entry)];
  return {
    type: "Feature",
    ...(id && { id: id.read(entry) }),
    geometry: position.includes(null) ? null : { type: "Point", coordinates: position },
    properties: Object.fromEntries(
      others.map((column) => [column.path, propertyOf(column, entry)]),
    ),
  };
}

/** Lists stay lists, and what would be a text of JSON elsewhere is JSON here. */
function propertyOf({ type, read }: Column, entry: Entry): unknown {
  const cell = read(entry);
  return type === "json" && typeof cell === "string" ? JSON.parse(cell) : cell;
}

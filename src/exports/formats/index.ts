import type { Format } from "../write/format";
import { csv } from "./csv";
import { geojson } from "./geojson";
import { ics } from "./ics";
import { json } from "./json";
import { jsonld } from "./jsonld";
import { ndjson } from "./ndjson";
import { parquet } from "./parquet";
import { ttl } from "./ttl";
import { xlsx } from "./xlsx";

/** Every format there is, in the order in which people see them. */
export const formats: readonly Format[] = [
  csv,
  xlsx,
  json,
  ndjson,
  parquet,
  ics,
  geojson,
  jsonld,
  ttl,
];

/** The forms that everything can be exported in: files of one format, or one SQLite file. */
export const DUMP_FORMS = ["csv", "ndjson", "parquet", "sqlite"] as const;

export type DumpForm = (typeof DUMP_FORMS)[number];

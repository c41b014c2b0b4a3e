import type { Located } from "../../core/records/collection";
import type { PublisherRecord } from "./records";

/** What one record alone does not show: each page is one source, under one id. */
export function checkSources(records: readonly Located<PublisherRecord>[]): void {
  const idByUrl = new Map<string, string>();
  for (const { record, report } of records)
    for (const [index, { id, url }] of record.sources.entries()) {
      const earlier = idByUrl.get(url);
      if (earlier === undefined) idByUrl.set(url, id);
      else
        report(
          ["sources", index, "url"],
          `${url} is also the page of "${earlier}", expected one source for one page; cite "${earlier}" instead of "${id}"`,
        );
    }
}

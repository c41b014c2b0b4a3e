import { CONFERENCE_ROW } from "../parts/conference-rows";
import { DESIGNATION_ROW } from "../parts/designation-rows";
import { DOCUMENT_ROW } from "../parts/document-rows";
import { MEMBERSHIP_ROW } from "../parts/membership-rows";
import { NAME, NAMES } from "../parts/named";
import { PARTICIPATION_ROW } from "../parts/participation-rows";
import { QUESTION } from "../parts/questions";
import { CITES, SOURCE_LINE } from "../parts/sources";
import { SPAN } from "../parts/span";
import { STATEMENT_ROW } from "../parts/statement-rows";
import { TERM_ROW } from "../parts/term-rows";

/** Every fragment that queries of pages may spread: each stands beside the part that shows it. */
const FRAGMENTS = [
  NAME,
  NAMES,
  SPAN,
  SOURCE_LINE,
  CITES,
  QUESTION,
  CONFERENCE_ROW,
  DOCUMENT_ROW,
  DESIGNATION_ROW,
  MEMBERSHIP_ROW,
  PARTICIPATION_ROW,
  STATEMENT_ROW,
  TERM_ROW,
];

const BY_NAME = new Map(
  FRAGMENTS.map((text) => [/^fragment (\w+)/.exec(text)?.[1] ?? "", text] as const),
);

/** A query with the fragments that it spreads, and those that they spread. */
export function withFragments(query: string): string {
  const used = new Map<string, string>();
  const collect = (text: string): void => {
    for (const [, name = ""] of text.matchAll(/\.\.\.(\w+)/g)) {
      const fragment = BY_NAME.get(name);
      if (fragment === undefined || used.has(name)) continue;
      used.set(name, fragment);
      collect(fragment);
    }
  };
  collect(query);
  return [query.trim(), ...used.values()].join("\n\n");
}

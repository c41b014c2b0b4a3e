import { addressOf, useSite } from "../pages/site";
import { Day } from "./day";
import { type Named, ThingLink } from "./named";
import { type Cited, Refs } from "./sources";

/** What somebody said, as a line. */
export interface StatementLine extends Cited {
  readonly date: string;
  readonly summary: string;
  readonly topics: readonly string[];
  readonly person: Named | null;
  readonly conference: Named | null;
}

export const STATEMENT_ROW = `fragment StatementRow on Statement {
  date summary topics person { ...Name } conference { ...Name } ...Cites
}`;

/** What was said, a paragraph each: by whom, or where. */
export function StatementRows({
  of,
  by,
}: {
  of: readonly StatementLine[];
  by: readonly ("person" | "conference")[];
}) {
  return (
    <ul class="rows">
      {of.map((one) => (
        <li>
          <span class="when">
            <Day edtf={one.date} />
          </span>
          <span>
            {by.map((side) => (
              <>
                <ThingLink of={one[side]} />{" "}
              </>
            ))}
            <span class="remark">
              {one.summary}
              <Refs of={one} />
            </span>
            <Topics of={one.topics} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Topics as links to all that there is on them. */
export function Topics({ of }: { of: readonly string[] }) {
  const site = useSite();
  if (of.length === 0) return null;
  return (
    <span class="topics">
      {of.map((topic) => (
        <>
          <a href={addressOf(site, `topics/${encodeURIComponent(topic)}`)}>
            {topic.replaceAll("-", " ")}
          </a>{" "}
        </>
      ))}
    </span>
  );
}

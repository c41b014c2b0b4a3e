import { Day } from "./day";
import { type Named, ThingLink } from "./named";
import { words } from "./words";

/** A document as a line. */
export interface DocumentLine extends Named {
  readonly date: string | null;
  readonly kind: string;
}

export const DOCUMENT_ROW = "fragment DocumentRow on Document { ...Name date kind }";

/** Documents, a line each. */
export function DocumentRows({ of }: { of: readonly DocumentLine[] }) {
  return (
    <ul class="rows">
      {of.map((one) => (
        <li>
          <span class="when">
            {one.date === null ? <span class="doubt">no date</span> : <Day edtf={one.date} />}
          </span>
          <span>
            <ThingLink of={one} /> <span class="note">{words(one.kind)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

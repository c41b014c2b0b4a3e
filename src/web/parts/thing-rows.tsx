import type { ComponentChildren } from "preact";
import { type Named, ThingLink } from "./named";

interface ThingRowsProps<Item extends Named> {
  readonly of: readonly Item[];
  /** What stands in the first column; without it there is none. */
  readonly when?: (item: Item) => ComponentChildren;
  /** What is said of each besides its name: words, or things that are linked; null is left out. */
  readonly note: (item: Item) => readonly (string | Named | null)[];
}

/** Things with their names, a line each. */
export function ThingRows<Item extends Named>({ of, when, note }: ThingRowsProps<Item>) {
  return (
    <ul class={when === undefined ? "rows plain" : "rows"}>
      {of.map((one) => (
        <li>
          {when !== undefined && <span class="when">{when(one)}</span>}
          <span>
            <ThingLink of={one} />{" "}
            <span class="note">
              {note(one)
                .filter((text) => text !== null && text !== "")
                .map((text, at) => (
                  <>
                    {at > 0 && ", "}
                    {typeof text === "string" ? text : <ThingLink of={text} />}
                  </>
                ))}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

import type { ComponentChildren } from "preact";
import { type Named, NameOf } from "./named";

interface HeadingProps {
  /** What kind of thing it is: `informal summit`. */
  readonly kind: ComponentChildren;
  readonly of: Named;
  /** One line below the name. */
  readonly children?: ComponentChildren;
}

/** How a page about a thing begins. */
export function Heading({ kind, of, children }: HeadingProps) {
  return (
    <header class="heading">
      <p class="kind">{kind}</p>
      <h1>
        <NameOf of={of} />
      </h1>
      {of.name !== of.english && <p class="english">{of.english}</p>}
      {children}
    </header>
  );
}

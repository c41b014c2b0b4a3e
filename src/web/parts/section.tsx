import type { ComponentChildren } from "preact";
import { addressOf, useSite } from "../pages/site";
import { figure } from "./words";

interface SectionProps {
  readonly title: string;
  readonly id: string;
  /** How many there are, where not all of them may be shown. */
  readonly total?: number;
  readonly children: ComponentChildren;
}

/** A part of a page with a heading. */
export function Section({ title, id, total, children }: SectionProps) {
  return (
    <section aria-labelledby={`${id}-title`} id={id}>
      <h2 id={`${id}-title`}>
        {title} {total !== undefined && <span class="count">{figure(total)}</span>}
      </h2>
      {children}
    </section>
  );
}

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  /** Where all are, below the root. */
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** A link to the whole list, where only its beginning is shown. */
export function More({ shown, total, path, parameters }: MoreProps) {
  const site = useSite();
  if (total <= shown) return null;
  return (
    <p class="more">
      <a href={addressOf(site, path, parameters)}>
        All {figure(total)} {path}
      </a>
    </p>
  );
}

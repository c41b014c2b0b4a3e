import { useSite } from "../pages/site";
import { type Period, Span } from "./span";

/** A name that something bore before. */
export interface FormerName {
  readonly lang: string;
  readonly name: string;
  readonly period: Period | null;
}

/** The names that a thing bore before: in English and the reader's language, the others on demand. */
export function FormerNames({ of }: { of: readonly FormerName[] }) {
  const { language } = useSite();
  const isRead = ({ lang }: FormerName) => lang === "en" || lang === language;
  const others = of.filter((one) => !isRead(one));
  return (
    <>
      <Lines of={of.filter(isRead)} />
      {others.length > 0 && (
        <details>
          <summary>in other languages</summary>
          <Lines of={others} />
        </details>
      )}
    </>
  );
}

function Lines({ of }: { of: readonly FormerName[] }) {
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map(({ lang, name, period }) => (
        <li>
          <span lang={lang}>{name}</span>{" "}
          <span class="note">
            <Span period={period} />
          </span>
        </li>
      ))}
    </ul>
  );
}

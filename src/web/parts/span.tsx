import { Day } from "./day";

/** From when to when something held, as sources state it. */
export interface Period {
  readonly start: string | null;
  readonly end: string | null;
  readonly isOngoing: boolean;
  readonly endIsUnknown: boolean;
}

export const SPAN = "fragment Span on Period { start end isOngoing endIsUnknown }";

/** A period in words: “30 October 1992 – about 1995”, “since 2009”. */
export function Span({
  period,
  attested = [],
}: {
  period: Period | null;
  attested?: readonly string[];
}) {
  if (period === null) return <Attested on={attested} />;
  const { start, end, isOngoing } = period;
  if (start === null && end === null)
    return isOngoing ? (
      <span class="doubt">ongoing, since when is not stated</span>
    ) : (
      <Attested on={attested} />
    );
  if (start === null)
    return (
      <>
        until <Day edtf={end} />
      </>
    );
  if (isOngoing)
    return (
      <>
        since <Day edtf={start} />
      </>
    );
  if (end === null)
    return (
      <>
        from <Day edtf={start} />
        <span class="doubt">, end not stated</span>
      </>
    );
  return (
    <>
      <Day edtf={start} /> – <Day edtf={end} />
    </>
  );
}

/** Days on which sources saw it hold, where none states from when to when. */
function Attested({ on }: { on: readonly string[] }) {
  if (on.length === 0) return <span class="doubt">dates not stated</span>;
  return (
    <span class="doubt">
      attested{" "}
      {on.slice(0, 3).map((edtf, at) => (
        <>
          {at > 0 && ", "}
          <Day edtf={edtf} />
        </>
      ))}
      {on.length > 3 && ` and on ${on.length - 3} other days`}
    </span>
  );
}

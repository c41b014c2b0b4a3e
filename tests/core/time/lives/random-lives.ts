import fc from "fast-check";
import { apartFrom, DAYS, type Dates, type Reading, readingsOf, within } from "./world";

const day = fc.constantFrom(...DAYS.slice(1, -1));
const bound = fc.oneof(
  { weight: 5, arbitrary: day },
  { weight: 4, arbitrary: fc.constant("") },
  { weight: 1, arbitrary: fc.constant("..") },
);

/** Bounds and days attested, in the order of time. */
const dates: fc.Arbitrary<Dates> = fc
  .tuple(bound, bound, fc.array(day, { minLength: 4, maxLength: 4 }), fc.subarray([1, 2]))
  .map(([start, end, days, shown]) => {
    const [first = "", , , last = ""] = days.toSorted();
    return {
      start: DAYS.includes(start) ? first : start,
      end: DAYS.includes(end) ? last : end,
      attested: shown.map((place) => days.toSorted()[place] ?? ""),
    };
  });
const life = fc.oneof(
  dates.map((of) => ({ ...of, attested: [] })),
  fc.constant({ start: DAYS[2] ?? "", end: "..", attested: [] }),
);
const lifespan = fc.record({
  born: fc.option(day, { nil: "" }),
  died: fc.option(day, { nil: "" }),
});
const term = fc.record({ dates, lifespan, acting: fc.boolean() });
const world = fc.record({
  whole: life,
  body: life,
  member: dates,
  terms: fc.array(term, { minLength: 1, maxLength: 3 }),
});

type RandomWorld = typeof world extends fc.Arbitrary<infer World> ? World : never;

/** A body that is an organ, with a member and an office, and the readings of all that is theirs. */
export interface World extends RandomWorld {
  readonly readings: {
    readonly body: readonly Reading[];
    readonly member: readonly Reading[];
    readonly terms: readonly (readonly Reading[])[];
  };
  /** Whether dates tell which of each two terms was the earlier one. */
  readonly isOrdered: boolean;
}

/** Random worlds in which everything is possible, the same ones each time. */
export function randomWorlds(many: number): World[] {
  const sampled = fc.sample(world, { seed: 13, numRuns: many * 100 });
  return sampled.flatMap((each) => readWorld(each) ?? []).slice(0, many);
}

function readWorld(random: RandomWorld): World | null {
  const isDated = ({ start, end, attested }: Dates) =>
    (start !== "" || end !== "" || attested.length > 0) && `${start}${end}` !== "....";
  const { whole, body: ownBody, member, terms } = random;
  if (![whole, ownBody, member, ...terms.map((each) => each.dates)].every(isDated)) return null;
  if (terms.filter(({ acting }) => acting).length > 1) return null;
  const wholes = readingsOf(whole);
  const body = within(readingsOf(ownBody), wholes);
  const alone = terms.map(({ dates: of, lifespan: { born, died } }) =>
    within(within(readingsOf(of), body), readingsOf({ start: born, end: died, attested: [] })),
  );
  // Who acts in an office is bounded by who holds it, and not the other way round.
  const together = alone.map((own, index) =>
    apartFrom(
      own,
      alone.filter(
        (_, other) =>
          other !== index && Number(terms[other]?.acting) <= Number(terms[index]?.acting),
      ),
    ),
  );
  const members = within(readingsOf(member), body);
  if ([body, members, ...together].some(({ length }) => length === 0)) return null;
  const readings = { body, member: members, terms: together };
  return { ...random, readings, isOrdered: areOrdered(alone) };
}

function areOrdered(terms: readonly (readonly Reading[])[]): boolean {
  return terms.every((one, index) =>
    terms.slice(0, index).every((other) => mayPrecede(one, other) !== mayPrecede(other, one)),
  );
}

function mayPrecede(one: readonly Reading[], other: readonly Reading[]): boolean {
  return one.some(([, end]) => other.some(([start]) => end <= start));
}

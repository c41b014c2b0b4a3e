import fc from "fast-check";
import { periodValues } from "../../../src/core/time/columns";
import { dateValues } from "../../../src/core/time/date-columns";
import { bodies, memberships } from "../../../src/subgraphs/directory/tables";
import { documents } from "../../../src/subgraphs/documents/tables";
import { conferences, statements } from "../../../src/subgraphs/events/tables";
import { offices, people, terms } from "../../../src/subgraphs/people/tables";
import { designations, programmes } from "../../../src/subgraphs/programmes/tables";
import { publishers, sources } from "../../../src/subgraphs/sources/tables";
import { seed } from "../../helpers/graph";
import { body, membership } from "../../subgraphs/directory/seeds";
import { document } from "../../subgraphs/documents/seeds";
import { conference, statement } from "../../subgraphs/events/seeds";
import { office, person, term } from "../../subgraphs/people/seeds";
import { readingsOfDate, readingsOfPeriod, type Verdict } from "./brute-force";
import { type RandomPeriod, randomDate, randomPeriod, randomSpan } from "./random-dates";

/** How many there are of each; of memberships, the most is asked. */
const MANY = 800;
const SOME = 300;
const BODIES = 40;

/** Something with a random date or period, and what enumerating says of it. */
interface Dated<When> {
  readonly id: string;
  readonly when: When;
  readonly verdict: Verdict;
}

/** So many random dates that have a reading, the same each time. */
function dated<When>(
  prefix: string,
  many: number,
  random: fc.Arbitrary<When>,
  readings: (when: When) => Verdict | null,
): Dated<When>[] {
  const more = fc.sample(random, { seed: prefix.length, numRuns: many * 2 });
  return more
    .flatMap((when) => {
      const verdict = readings(when);
      return verdict === null ? [] : [{ when, verdict }];
    })
    .slice(0, many)
    .map((each, index) => ({ id: `${prefix}${index}`, ...each }));
}

const ofPeriod = ({ period, attested }: RandomPeriod) => readingsOfPeriod(period, attested);
const ofSpan = (span: string) => readingsOfPeriod(span, []);
const withoutAttested = randomPeriod.map(({ period }) => ({ period, attested: [] }));

/** Everything random in the database, by list. */
export const DATED = {
  bodies: dated("body", BODIES, withoutAttested, ofPeriod),
  memberships: dated("membership", MANY, randomPeriod, ofPeriod),
  terms: dated("term", SOME, randomPeriod, ofPeriod),
  designations: dated("designation", SOME, withoutAttested, ofPeriod),
  conferences: dated("conference", SOME, randomSpan, ofSpan),
  statements: dated("statement", SOME, randomSpan, ofSpan),
  documents: dated("document", SOME, randomDate, readingsOfDate),
  sources: dated("source", SOME, randomDate, readingsOfDate),
  people: dated("person", SOME, randomDate, readingsOfDate),
};

const periodOf = ({ period, attested }: RandomPeriod) => ({
  ...periodValues(period ?? undefined, attested),
  attested: JSON.stringify(attested),
});
const bodyOf = (index: number) => `body${index % BODIES}`;
const officeOf = (index: number) => office(`office${index}`, "member_of_parliament", bodyOf(index));
const programme = { id: "programme", name: "programme", names: "{}" };
const publisher = { id: "publisher", name: "publisher", names: '{"en":"publisher"}' };
const source = { kind: "news", title: "title", language: "en", publisherId: "publisher" } as const;

/** The seeds of a database in which every list with dates has random ones. */
export const oracleSeeds = () => [
  seed(
    bodies,
    DATED.bodies.map(({ id, when }) => body(id, when.period ?? undefined)),
  ),
  seed(
    memberships,
    DATED.memberships.map(({ id, when }, index) =>
      membership(bodyOf(index), "AZ", undefined, { id, ...periodOf(when) }),
    ),
  ),
  seed(
    people,
    DATED.people.map(({ id, when: born }) => {
      const { earliest: bornEarliest, latest: bornLatest } = dateValues(born ?? undefined);
      return person(id, { born, bornEarliest, bornLatest });
    }),
  ),
  seed(
    offices,
    DATED.bodies.map((_, index) => officeOf(index)),
  ),
  seed(
    terms,
    DATED.terms.map(({ id, when }, index) =>
      term(officeOf(index % BODIES), `person${index}`, null, { id, ...periodOf(when) }),
    ),
  ),
  seed(programmes, [programme]),
  seed(
    designations,
    DATED.designations.map(({ id, when }, index) => ({
      ...{ id, programmeId: "programme", year: 2000 + (index % 25) },
      ...periodValues(when.period ?? undefined),
    })),
  ),
  seed(
    conferences,
    DATED.conferences.map(({ id, when }) => conference({ id, date: when })),
  ),
  seed(
    statements,
    DATED.statements.map(({ id, when: date }, index) =>
      statement({ id, conferenceId: `conference${index}`, personId: "person0", date }),
    ),
  ),
  seed(
    documents,
    DATED.documents.map(({ id, when }) => document(id, when ?? undefined, {})),
  ),
  seed(publishers, [publisher]),
  seed(
    sources,
    DATED.sources.map(({ id, when }) => ({
      ...{ ...source, id, url: `https://example.org/${id}`, date: when },
      ...dateValues(when ?? undefined),
    })),
  ),
];

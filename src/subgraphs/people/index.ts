import { namedResolver } from "../../core/names";
import type { Subgraph } from "../../core/subgraph";
import { EffectivePeriodResolver } from "../../core/time/effective-period";
import { PeriodResolver } from "../../core/time/period.type";
import { periodFields } from "../../core/time/period-fields";
import { collections } from "./collections";
import { officeById, personById, termById } from "./loaders";
import { Office } from "./office";
import { OfficeResolver, officeConnection } from "./office.resolver";
import { observeOrgan } from "./organs";
import { partyOffices } from "./party.resolver";
import { Person } from "./person";
import { PersonResolver, personConnection } from "./person.resolver";
import { Term } from "./term";
import { TermResolver, termConnection } from "./term.resolver";

export const people: Subgraph = {
  name: "people",
  summary: "People, the offices of bodies and states, and who held them when.",
  resolvers: [
    PersonResolver,
    namedResolver(Person),
    ...personConnection.resolvers,
    OfficeResolver,
    namedResolver(Office),
    ...officeConnection.resolvers,
    TermResolver,
    ...termConnection.resolvers,
    periodFields(Term, {
      period: "From when to when; null when neither is known, see `attested`.",
      isCurrent: "Whether it holds on a day",
    }),
    ...partyOffices,
    PeriodResolver,
    EffectivePeriodResolver,
  ],
  references: { Person: personById, Office: officeById, Term: termById },
  secondKeys: { Person: ["wikidata"] },
  collections,
  observe: observeOrgan,
};

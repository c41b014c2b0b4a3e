import { namedResolver } from "../../core/names";
import type { Subgraph } from "../../core/subgraph";
import { EffectivePeriodResolver } from "../../core/time/effective-period";
import { PeriodResolver } from "../../core/time/period.type";
import { periodFields } from "../../core/time/period-fields";
import { collections } from "./collections";
import { Designation } from "./designation";
import {
  DesignationResolver,
  designationConnection,
  PlaceDesignationsResolver,
  StateDesignationsResolver,
} from "./designation.resolver";
import { designationById, programmeById } from "./loaders";
import { Programme } from "./programme";
import {
  BodyProgrammesResolver,
  ProgrammeResolver,
  programmeConnection,
} from "./programme.resolver";

export const programmes: Subgraph = {
  name: "programmes",
  summary: "Titles given year by year, such as cultural capitals, and who bore them.",
  resolvers: [
    ProgrammeResolver,
    namedResolver(Programme),
    ...programmeConnection.resolvers,
    DesignationResolver,
    ...designationConnection.resolvers,
    periodFields(Designation, {
      period:
        "From the opening to the closing; null when no source states it. `asOf` then takes the title to hold, possibly, on every day of its year.",
      isCurrent: "Whether the title is borne on a day",
    }),
    BodyProgrammesResolver,
    PlaceDesignationsResolver,
    StateDesignationsResolver,
    PeriodResolver,
    EffectivePeriodResolver,
  ],
  references: { Programme: programmeById, Designation: designationById },
  collections,
};

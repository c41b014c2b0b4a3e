import { namedResolver } from "../../core/names";
import type { Subgraph } from "../../core/subgraph";
import { PeriodResolver } from "../../core/time/period.type";
import { collections } from "./collections";
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
    programmeConnection.resolver,
    DesignationResolver,
    designationConnection.resolver,
    BodyProgrammesResolver,
    PlaceDesignationsResolver,
    StateDesignationsResolver,
    PeriodResolver,
  ],
  references: { Programme: programmeById, Designation: designationById },
  collections,
};

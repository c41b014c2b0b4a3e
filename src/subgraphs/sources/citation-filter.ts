import { ArgsType, Field, ID, InputType } from "type-graphql";
import { type Condition, oneOf, when } from "../../core/paging/condition";
import { PageArgs } from "../../core/paging/page-args";
import { IdsOf } from "../../core/records/named-ids";
import { CITED_TYPES, CitingType } from "./cited-types";
import { citations } from "./tables";

/** Which citations. Fields are ANDed, the values of one field ORed. */
@InputType({
  description:
    'Which citations: `filter: { entity: ["ots"] }`. Fields are ANDed, the values of one field ORed.',
})
export class CitationFilter {
  @IdsOf(...CITED_TYPES, "OpenQuestion")
  @Field(() => [ID], { nullable: true, description: "What one of these things cites: `ots`." })
  readonly entity?: string[] | null;

  @Field(() => [CitingType], { nullable: true, description: "What things of these types cite." })
  readonly entityType?: CitingType[] | null;

  @IdsOf("Source")
  @Field(() => [ID], { nullable: true, description: "Of one of these sources." })
  readonly source?: string[] | null;
}

/** The arguments of the list of all citations. */
@ArgsType()
export class CitationsArgs extends PageArgs {
  @Field(() => CitationFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: CitationFilter | null;
}

const ofEntity = oneOf(citations.entityId);
const ofType = oneOf(citations.entityType);
const ofSource = oneOf(citations.sourceId);

/** The conditions of a filter; none without one. */
export function citationConditions(filter: CitationFilter | null | undefined): Condition[] {
  return [
    ...when(filter?.entity, ofEntity),
    ...when(filter?.entityType, ofType),
    ...when(filter?.source, ofSource),
  ];
}

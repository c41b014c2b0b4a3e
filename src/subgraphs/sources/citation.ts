import { Field, Int, ObjectType } from "type-graphql";
import type { CitingType } from "./cited-types";

/** That something rests on a source. */
@ObjectType({
  description: "That a fact rests on a source: `citations { source { title url } }`.",
  simpleResolvers: true,
})
export class Citation {
  @Field(() => Int, {
    description:
      "Its place among the citations that it stands with, from 1; the main source is first.",
  })
  readonly rank!: number;

  readonly entityType!: CitingType;
  readonly entityId!: string;
  readonly sourceId!: string;
}

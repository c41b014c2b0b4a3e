import { ObjectType } from "type-graphql";

/** That something rests on a source. */
@ObjectType({ description: "That a fact rests on a source.", simpleResolvers: true })
export class Citation {
  readonly sourceId!: string;
}

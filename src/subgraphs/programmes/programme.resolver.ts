import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { oneOf, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import { type NameOrder, nameOrder } from "../../core/paging/name-order";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { IdsOf } from "../../core/records/named-ids";
import { foundBy, TEXT_FILTER } from "../../core/search-index/text-filter";
import type { Designation } from "./designation";
import { designationConnection } from "./designation.resolver";
import { DesignationsArgs, designationRequest } from "./designation-filter";
import { programmeDimensions } from "./dimensions";
import { designationPages, programmeById, programmePages, programmesByBody } from "./loaders";
import { Programme } from "./programme";
import { Body } from "./stubs";
import { programmes } from "./tables";

export const programmeConnection = connectionType("Programme", Programme, programmeDimensions);

const ProgrammeOrder = nameOrder("Programme", "programmes");

/** Which programmes. */
@InputType({ description: 'Which programmes: `filter: { body: ["turksoy"] }`.' })
export class ProgrammeFilter {
  @IdsOf("Body")
  @Field(() => [ID], { nullable: true, description: "Of one of these bodies: `turksoy`." })
  readonly body?: string[] | null;

  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  readonly text?: string | null;
}

/** The arguments of the list of programmes. */
@ArgsType()
export class ProgrammesArgs extends PageArgs {
  @Field(() => ProgrammeFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: ProgrammeFilter | null;

  @Field(() => ProgrammeOrder, { defaultValue: "name_asc", description: "In which order." })
  readonly orderBy!: NameOrder;
}

const ofBody = oneOf(programmes.bodyId);
const ofText = foundBy(programmes.id, "Programme");

@Resolver(() => Programme)
export class ProgrammeResolver {
  @Query(() => Programme, {
    nullable: true,
    description: "A programme; null when none has this id.",
  })
  programme(
    @Arg("id", () => ID, { description: "For example `cultural-capital-of-the-turkic-world`." })
    id: string,
    @Ctx() ctx: Context,
  ): Programme | null {
    return loadByAnyId(programmeById, "Programme", id, ctx);
  }

  @Query(() => programmeConnection.type, { description: "Programmes, by English name." })
  programmes(
    @Args(() => ProgrammesArgs) { filter, orderBy, ...page }: ProgrammesArgs,
    @Ctx() ctx: Context,
  ): Connection<Programme> {
    return programmePages.all(ctx, {
      order: orderBy,
      conditions: [
        ...when(filter?.body, ofBody),
        ...when(filter?.text, (text) => ofText(ctx, text)),
      ],
      page,
    });
  }

  @FieldResolver(() => Body, { nullable: true, description: "The body that gives the titles." })
  body(@Root() { bodyId }: Programme): Body | null {
    return bodyId === null ? null : { id: bodyId };
  }

  @FieldResolver(() => designationConnection.type, { description: "The titles it gave." })
  designations(
    @Root() programme: Programme,
    @Args(() => DesignationsArgs) args: DesignationsArgs,
    @Ctx() ctx: Context,
  ): Connection<Designation> {
    return designationPages.of(ctx, "programme", programme, designationRequest(args));
  }
}

/** The programmes of a body. */
@Resolver(() => Body)
export class BodyProgrammesResolver {
  @FieldResolver(() => [Programme], { description: "The titles that it gives, by English name." })
  programmes(@Root() body: Body, @Ctx() ctx: Context): Eventual<Programme[]> {
    return programmesByBody(ctx).of(body, "id");
  }
}

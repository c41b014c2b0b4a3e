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
import { type Condition, oneOf, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import { type NameOrder, nameOrder } from "../../core/paging/name-order";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { IdsOf } from "../../core/records/named-ids";
import { foundBy, TEXT_FILTER } from "../../core/search-index/text-filter";
import { officeDimensions } from "./dimensions";
import { officeById, officePages, termPages } from "./loaders";
import { Office, OfficeKind } from "./office";
import { Body, State } from "./stubs";
import { offices } from "./tables";
import type { Term } from "./term";
import { termConnection } from "./term.resolver";
import { TermsArgs, termRequest } from "./term-lists";

export const officeConnection = connectionType("Office", Office, officeDimensions);

const OfficeOrder = nameOrder("Office", "offices");

/** Which offices. */
@InputType({
  description:
    "Which offices: `filter: { kind: [SECRETARY_GENERAL] }`. Fields are ANDed, the values of one field ORed.",
})
export class OfficeFilter {
  @IdsOf("Body")
  @Field(() => [ID], { nullable: true, description: "Of one of these bodies: `ots`." })
  readonly body?: string[] | null;

  @IdsOf("State")
  @Field(() => [ID], { nullable: true, description: "Of one of these states: `AZ`." })
  readonly state?: string[] | null;

  @Field(() => [OfficeKind], { nullable: true, description: "Of one of these kinds." })
  readonly kind?: OfficeKind[] | null;

  @Field(() => String, { nullable: true, description: TEXT_FILTER })
  readonly text?: string | null;
}

/** The arguments of a list of offices. */
@ArgsType()
export class OfficesArgs extends PageArgs {
  @Field(() => OfficeFilter, { nullable: true, description: "Which offices; all without it." })
  readonly filter?: OfficeFilter | null;

  @Field(() => OfficeOrder, { defaultValue: "name_asc", description: "In which order." })
  readonly orderBy!: NameOrder;
}

const ofBody = oneOf(offices.partyId);
const ofState = oneOf(offices.partyId);
const ofKind = oneOf(offices.kind);
const ofText = foundBy(offices.id, "Office");

/** What a list of offices is asked, at the root and below something. */
export function officeRequest({ filter, orderBy, ...page }: OfficesArgs, context: Context) {
  const conditions: Condition[] = [
    ...when(filter?.body, ofBody),
    ...when(filter?.state, ofState),
    ...when(filter?.kind, ofKind),
    ...when(filter?.text, (text) => ofText(context, text)),
  ];
  return { order: orderBy, conditions, page };
}

@Resolver(() => Office)
export class OfficeResolver {
  @Query(() => Office, { nullable: true, description: "An office; null when none has this id." })
  office(
    @Arg("id", () => ID, { description: "For example `ots-secretary-general`." }) id: string,
    @Ctx() ctx: Context,
  ): Office | null {
    return loadByAnyId(officeById, "Office", id, ctx);
  }

  @Query(() => officeConnection.type, { description: "Offices, by English title by default." })
  offices(@Args(() => OfficesArgs) args: OfficesArgs, @Ctx() ctx: Context): Connection<Office> {
    return officePages.all(ctx, officeRequest(args, ctx));
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: "The body that it is a post of; null for a post of a state.",
  })
  body(@Root() { partyType, partyId }: Office): Body | null {
    return partyType === "Body" ? { id: partyId } : null;
  }

  @FieldResolver(() => State, {
    nullable: true,
    description: "The state that it is a post of; null for a post of a body.",
  })
  state(@Root() { partyType, partyId }: Office): State | null {
    return partyType === "State" ? { id: partyId } : null;
  }

  @FieldResolver(() => termConnection.type, {
    description: "Who held it. With `asOf`, who held it on that day.",
  })
  terms(
    @Root() office: Office,
    @Args(() => TermsArgs) args: TermsArgs,
    @Ctx() ctx: Context,
  ): Connection<Term> {
    return termPages.of(ctx, "office", office, termRequest(args));
  }
}

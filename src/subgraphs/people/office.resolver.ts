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
import { allNames, LanguageTag, Name, nameIn } from "../../core/names";
import { type Condition, oneOf, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { IdsOf } from "../../core/records/named-ids";
import { officeDimensions } from "./dimensions";
import { officeById, officePages, termPages } from "./loaders";
import { Office, OfficeKind } from "./office";
import { Body, State } from "./stubs";
import { offices } from "./tables";
import type { Term } from "./term";
import { termConnection } from "./term.resolver";
import { TermsArgs, termConditions } from "./term-lists";

export const officeConnection = connectionType("Office", Office, officeDimensions);

/** Which offices. */
@InputType({ description: "Which offices. Fields are ANDed, the values of one field ORed." })
export class OfficeFilter {
  @IdsOf("Body")
  @Field(() => [ID], { nullable: true, description: "Of one of these bodies: `ots`." })
  readonly body?: string[] | null;

  @IdsOf("State")
  @Field(() => [ID], { nullable: true, description: "Of one of these states: `AZ`." })
  readonly state?: string[] | null;

  @Field(() => [OfficeKind], { nullable: true, description: "Of one of these kinds." })
  readonly kind?: OfficeKind[] | null;
}

/** The arguments of the list of offices. */
@ArgsType()
export class OfficesArgs extends PageArgs {
  @Field(() => OfficeFilter, { nullable: true, description: "Which offices; all without it." })
  readonly filter?: OfficeFilter | null;
}

const ofBody = oneOf(offices.partyId);
const ofState = oneOf(offices.partyId);
const ofKind = oneOf(offices.kind);

function conditionsOf(filter: OfficeFilter | null | undefined): Condition[] {
  return [
    ...when(filter?.body, ofBody),
    ...when(filter?.state, ofState),
    ...when(filter?.kind, ofKind),
  ];
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

  @Query(() => officeConnection.type, { description: "Offices, by English title." })
  offices(
    @Args(() => OfficesArgs) { filter, ...page }: OfficesArgs,
    @Ctx() ctx: Context,
  ): Connection<Office> {
    return officePages.all(ctx, { order: "title", conditions: conditionsOf(filter), page });
  }

  @FieldResolver(() => String, {
    description: "The title, in the first of the languages that has one, else in English.",
  })
  title(
    @Root() office: Office,
    @Arg("lang", () => [LanguageTag], {
      defaultValue: ["en"],
      description: "The languages to try, in this order.",
    })
    lang: string[],
  ): string {
    return nameIn(office, lang);
  }

  @FieldResolver(() => [Name], { description: "The title, in every language on record." })
  titles(@Root() office: Office): Name[] {
    return allNames(office);
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
    const conditions = termConditions(args);
    return termPages.of(ctx, "office", office, { order: args.orderBy, conditions, page: args });
  }
}

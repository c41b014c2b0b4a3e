import { sql } from "drizzle-orm";
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
import { enumType } from "../../core/enums";
import type { Eventual } from "../../core/loader";
import { SemanticNonNull } from "../../core/nullability";
import { type Condition, oneOf, oneOfList, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { IdsOf } from "../../core/records/named-ids";
import { INCLUDE_ORGANS, listWithOrgans } from "../../core/records/organs";
import { foundBy, TEXTS_FILTER } from "../../core/search-index/text-filter";
import { PeriodArgs, periodFilter } from "../../core/time/period-filter";
import { Conference } from "./conference";
import { statementDimensions } from "./dimensions";
import { knownTopics } from "./known-topics";
import { statementPages } from "./listings";
import { conferenceById, statementById } from "./loaders";
import { Statement } from "./statement";
import { Person } from "./stubs";
import { conferenceOrganizers, statements, statementTopics } from "./tables";

export const statementConnection = connectionType("Statement", Statement, statementDimensions, {
  Conference: conferenceById,
});

const STATEMENT_ORDERS = ["date_desc", "date_asc"] as const;
export type StatementOrder = (typeof STATEMENT_ORDERS)[number];
export const StatementOrder = enumType("StatementOrder", STATEMENT_ORDERS, {
  description: "How a list of statements is ordered. Ties are broken by id.",
  values: { date_desc: "Newest first.", date_asc: "Oldest first." },
});

/** Which statements. */
@InputType({
  description:
    'Which statements: `filter: { topic: ["green-energy"] }`. Fields are ANDed, the values of one field ORed.',
})
export class StatementFilter {
  @IdsOf("Person")
  @Field(() => [ID], { nullable: true, description: "Of one of these people." })
  readonly person?: string[] | null;

  @IdsOf("Conference")
  @Field(() => [ID], { nullable: true, description: "Made at one of these conferences." })
  readonly conference?: string[] | null;

  @IdsOf("Body", "State")
  @Field(() => [ID], {
    nullable: true,
    description: "Made at a conference that one of these bodies or states organized.",
  })
  readonly body?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: INCLUDE_ORGANS })
  readonly includeOrgans!: boolean;

  @Field(() => [String], {
    nullable: true,
    description: "With one of these topics, as `topics` spells them.",
  })
  readonly topic?: string[] | null;

  @Field(() => String, { nullable: true, description: TEXTS_FILTER })
  readonly text?: string | null;
}

/** The arguments of a list of statements. */
@ArgsType()
export class StatementsArgs extends PeriodArgs {
  @Field(() => StatementFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: StatementFilter | null;

  @Field(() => StatementOrder, { defaultValue: "date_desc", description: "In which order." })
  readonly orderBy!: StatementOrder;
}

const onDates = periodFilter(statements);
const ofBody = oneOfList(
  (list) => sql`${statements.conferenceId} in (select ${conferenceOrganizers.conferenceId}
    from ${conferenceOrganizers} where ${conferenceOrganizers.organizerId} in ${list})`,
);
const ofBodyWithOrgans = oneOfList(
  (list) => sql`${statements.conferenceId} in (select ${conferenceOrganizers.conferenceId}
    from ${conferenceOrganizers} where ${conferenceOrganizers.organizerId} in ${listWithOrgans(list)})`,
);
const ofText = foundBy(statements.id, "Statement");
const ofPerson = oneOf(statements.personId);
const ofConference = oneOf(statements.conferenceId);
const ofTopic = oneOfList(
  (list) => sql`${statements.id} in (select ${statementTopics.statementId}
    from ${statementTopics} where ${statementTopics.topic} in ${list})`,
);

function listRequest({ filter, orderBy, ...page }: StatementsArgs, context: Context) {
  const conditions: Condition[] = [
    ...onDates(page),
    ...when(filter?.body, filter?.includeOrgans === true ? ofBodyWithOrgans : ofBody),
    ...when(filter?.text, (text) => ofText(context, text)),
    ...when(filter?.person, ofPerson),
    ...when(filter?.conference, ofConference),
    ...when(filter?.topic, (topics) => ofTopic(knownTopics(context, topics))),
  ];
  return { order: orderBy, conditions, page };
}

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => Statement, {
    nullable: true,
    description: "A statement; null when none has this id.",
  })
  statement(
    @Arg("id", () => ID, {
      description: "For example `common-alphabet-commission-02-baku-2024.osman-mert.statement`.",
    })
    id: string,
    @Ctx() ctx: Context,
  ): Statement | null {
    return loadByAnyId(statementById, "Statement", id, ctx);
  }

  @Query(() => statementConnection.type, { description: "Statements, newest first by default." })
  statements(
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() ctx: Context,
  ): Connection<Statement> {
    return statementPages.all(ctx, listRequest(args, ctx));
  }

  @SemanticNonNull()
  @FieldResolver(() => Conference, { nullable: true, description: "Where it was made." })
  conference(@Root() statement: Statement, @Ctx() ctx: Context): Eventual<Conference | null> {
    return conferenceById(ctx).of(statement, "conferenceId");
  }

  @SemanticNonNull()
  @FieldResolver(() => Person, { nullable: true, description: "Who made it." })
  person(@Root() { personId }: Statement): Person {
    return { id: personId };
  }

  @FieldResolver(() => [String], { description: "What it is about." })
  topics(@Root() statement: Statement): string[] {
    return JSON.parse(statement.topics);
  }
}

/** The statements that were made at a conference. */
@Resolver(() => Conference)
export class ConferenceStatementsResolver {
  @FieldResolver(() => statementConnection.type, {
    description: "What people said at it or about it, newest first.",
  })
  statements(
    @Root() conference: Conference,
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() ctx: Context,
  ): Connection<Statement> {
    return statementPages.of(ctx, "conference", conference, listRequest(args, ctx));
  }
}

/** The statements of a person. */
@Resolver(() => Person)
export class PersonStatementsResolver {
  @FieldResolver(() => statementConnection.type, {
    description: "What this person said at conferences, newest first.",
  })
  statements(
    @Root() person: Person,
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() ctx: Context,
  ): Connection<Statement> {
    return statementPages.of(ctx, "person", person, listRequest(args, ctx));
  }
}

import { sql } from "drizzle-orm";
import {
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
import { type Condition, oneOf, oneOfList, when } from "../../core/paging/condition";
import { connectionType } from "../../core/paging/connection";
import { PageArgs } from "../../core/paging/page-args";
import type { Connection } from "../../core/paging/pages";
import { IdsOf } from "../../core/records/named-ids";
import { Conference } from "./conference";
import { DatesFilter, dateConditions } from "./dates-filter";
import { statementDimensions } from "./dimensions";
import { knownTopics } from "./known-topics";
import { statementPages } from "./listings";
import { conferenceById } from "./loaders";
import { Statement } from "./statement";
import { Person } from "./stubs";
import { statements, statementTopics } from "./tables";

export const statementConnection = connectionType("Statement", Statement, statementDimensions, {
  Conference: conferenceById,
});

/** Which statements. */
@InputType({ description: "Which statements. Fields are ANDed, the values of one field ORed." })
export class StatementFilter extends DatesFilter {
  @IdsOf("Person")
  @Field(() => [ID], { nullable: true, description: "Of one of these people." })
  readonly person?: string[] | null;

  @IdsOf("Conference")
  @Field(() => [ID], { nullable: true, description: "Made at one of these conferences." })
  readonly conference?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "With one of these topics, as `topics` spells them.",
  })
  readonly topic?: string[] | null;
}

/** The arguments of a list of statements. */
@ArgsType()
export class StatementsArgs extends PageArgs {
  @Field(() => StatementFilter, { nullable: true, description: "Which ones; all without it." })
  readonly filter?: StatementFilter | null;
}

const onDates = dateConditions(statements);
const ofPerson = oneOf(statements.personId);
const ofConference = oneOf(statements.conferenceId);
const ofTopic = oneOfList(
  (list) => sql`${statements.id} in (select ${statementTopics.statementId}
    from ${statementTopics} where ${statementTopics.topic} in ${list})`,
);

function listRequest({ filter, ...page }: StatementsArgs, context: Context) {
  const conditions: Condition[] = [
    ...(filter == null ? [] : onDates(filter)),
    ...when(filter?.person, ofPerson),
    ...when(filter?.conference, ofConference),
    ...when(filter?.topic, (topics) => ofTopic(knownTopics(context, topics))),
  ];
  return { order: "newest", conditions, page } as const;
}

@Resolver(() => Statement)
export class StatementResolver {
  @Query(() => statementConnection.type, { description: "Statements, newest first." })
  statements(
    @Args(() => StatementsArgs) args: StatementsArgs,
    @Ctx() ctx: Context,
  ): Connection<Statement> {
    return statementPages.all(ctx, listRequest(args, ctx));
  }

  @FieldResolver(() => Conference, { nullable: true, description: "Where it was made." })
  conference(@Root() statement: Statement, @Ctx() ctx: Context): Eventual<Conference | null> {
    return conferenceById(ctx).of(statement, "conferenceId");
  }

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

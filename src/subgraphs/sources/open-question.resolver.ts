import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { Node, type Reference } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { Citation } from "./citation";
import { openQuestionDimensions } from "./dimensions";
import { citationsByEntity, openQuestionById, openQuestionPages } from "./loaders";
import { OpenQuestion, Reading } from "./open-question";
import { OpenQuestionsArgs, openQuestionConditions } from "./open-question-filter";

export const openQuestionConnection = connectionType(
  "OpenQuestion",
  OpenQuestion,
  openQuestionDimensions,
);

@Resolver(() => OpenQuestion)
export class OpenQuestionResolver {
  @Query(() => OpenQuestion, {
    nullable: true,
    description: "An open question; null when none has this id.",
  })
  openQuestion(
    @Arg("id", () => ID, { description: "For example `question-cop29-baku-2024-last-day`." })
    id: string,
    @Ctx() ctx: Context,
  ): OpenQuestion | null {
    return loadByAnyId(openQuestionById, "OpenQuestion", id, ctx);
  }

  @Query(() => openQuestionConnection.type, { description: "Open questions, by id by default." })
  openQuestions(
    @Args(() => OpenQuestionsArgs) { filter, orderBy, ...page }: OpenQuestionsArgs,
    @Ctx() ctx: Context,
  ): Connection<OpenQuestion> {
    const conditions = openQuestionConditions(filter);
    return openQuestionPages.all(ctx, { order: orderBy, conditions, page });
  }

  @SemanticNonNull()
  @FieldResolver(() => Node, { nullable: true, description: "What it is about." })
  async about(@Root() { aboutId }: OpenQuestion, @Ctx() ctx: Context): Promise<Reference | null> {
    // Whatever has an id cites a source, and only its citations tell here of which type it is.
    const [citation] = await citationsByEntity(ctx).load(aboutId);
    return citation === undefined ? null : { __typename: citation.entityType, id: aboutId };
  }

  @FieldResolver(() => [Reading], { description: "What the sources say, in our order." })
  readings(@Root() { id, readings }: OpenQuestion): Reading[] {
    const known: Omit<Reading, "questionId">[] = JSON.parse(readings);
    return known.map((reading) => ({ ...reading, questionId: id }));
  }

  @SemanticNonNull()
  @FieldResolver(() => [Citation], {
    nullable: true, // as it is on all other types, so that a query can ask any of them for it
    description: "The sources of all its readings, each once.",
  })
  citations(@Root() question: OpenQuestion, @Ctx() ctx: Context): Eventual<Citation[]> {
    return citationsByEntity(ctx).of(question, "id");
  }
}

@Resolver(() => Reading)
export class ReadingResolver {
  @FieldResolver(() => [Citation], { description: "The sources that say so." })
  citations(@Root() { questionId, cites }: Reading): Citation[] {
    return cites.map((sourceId, index) => ({
      rank: index + 1,
      entityType: "OpenQuestion",
      entityId: questionId,
      sourceId,
    }));
  }
}

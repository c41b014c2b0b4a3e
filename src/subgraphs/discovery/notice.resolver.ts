import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { Node, type Reference } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { noticeText } from "../../core/records/notices";
import type { Day } from "../../core/time/day";
import { dayOrNull } from "../../core/time/period.type";
import { DateScalar } from "../../core/time/scalars";
import { today } from "../../core/time/today";
import { noticeDimensions } from "./dimensions";
import { noticePages } from "./loaders";
import { Notice } from "./notice";
import { NoticesArgs, noticeConditions } from "./notice-filter";

export const noticeConnection = connectionType("Notice", Notice, noticeDimensions);

@Resolver(() => Notice)
export class NoticeResolver {
  @Query(() => noticeConnection.type, {
    description:
      "Facts that somebody has to look at again, the latest first: conferences that are over and still scheduled, ongoing things that nothing has attested for two years.",
  })
  notices(
    @Args(() => NoticesArgs) { filter, asOf, ...page }: NoticesArgs,
    @Ctx() ctx: Context,
  ): Connection<Notice> {
    const conditions = noticeConditions(filter, asOf ?? today(ctx));
    return noticePages.all(ctx, { order: "since_desc", conditions, page }) as Connection<Notice>;
  }

  @SemanticNonNull()
  @FieldResolver(() => Node, { nullable: true, description: "What has to be looked at." })
  about(@Root() { aboutType, aboutId }: Notice): Reference {
    return { __typename: aboutType, id: aboutId };
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "The first day on which it has to be; null where no dated source ever attested it.",
  })
  since(@Root() { since }: Notice): Day | null {
    return dayOrNull(since);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      "The last day that was planned, or on which it is attested; null where there is none.",
  })
  lastDay(@Root() { lastDay }: Notice): Day | null {
    return lastDay;
  }

  @FieldResolver(() => String, { description: "What is to be done, in English." })
  message(@Root() notice: Notice): string {
    return noticeText(notice);
  }
}

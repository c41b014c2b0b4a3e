import { Field, ObjectType } from "type-graphql";
import type { EntityType } from "../../core/entity-types";
import { enumType } from "../../core/enums";
import { type NoticeKind as Kind, NOTICE_KINDS } from "../../core/records/notices";
import type { Day } from "../../core/time/day";

export type NoticeKind = Kind;
export const NoticeKind = enumType("NoticeKind", NOTICE_KINDS, {
  description: "Why a fact has to be looked at again.",
  values: {
    past_but_scheduled: "A conference is still `SCHEDULED`, and its last day is over.",
    not_attested:
      "Something is ongoing (`2022-11-14/..`), and for two years nothing has attested it: no date in `attested`, no publication of a source that it cites.",
  },
});

/** What a notice is: one property a column. */
@ObjectType({
  description:
    "A fact that has to be looked at again, though nothing in it is wrong: `notices { nodes { message about { id } } }`.",
  simpleResolvers: true,
})
export class Notice {
  @Field(() => NoticeKind, { description: "Why." })
  readonly kind!: NoticeKind;

  readonly aboutId!: string;
  readonly aboutType!: EntityType;
  readonly since!: Day;
  readonly lastDay!: Day | null;
}

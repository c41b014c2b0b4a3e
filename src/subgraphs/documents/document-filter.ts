import { sql } from "drizzle-orm";
import { ArgsType, Field, ID, InputType } from "type-graphql";
import { atLeast, Confidence } from "../../core/confidence";
import type { Context } from "../../core/context";
import { enumType } from "../../core/enums";
import { type Condition, oneOf, oneOfList, when } from "../../core/paging/condition";
import { IdsOf } from "../../core/records/named-ids";
import { INCLUDE_ORGANS, listWithOrgans } from "../../core/records/organs";
import { foundBy, TEXTS_FILTER } from "../../core/search-index/text-filter";
import { dateFilter } from "../../core/time/date-filter";
import { PeriodArgs } from "../../core/time/period-filter";
import { DocumentKind } from "./document";
import { documents, signatories } from "./tables";

const DOCUMENT_ORDERS = ["date_desc", "date_asc", "name_asc", "name_desc"] as const;
export type DocumentOrder = (typeof DOCUMENT_ORDERS)[number];
export const DocumentOrder = enumType("DocumentOrder", DOCUMENT_ORDERS, {
  description: "How a list of documents is ordered. Ties are broken by id.",
  values: {
    date_desc: "Newest first; what has no date comes last.",
    date_asc: "Oldest first; what has no date comes last.",
    name_asc: "By English name.",
    name_desc: "By English name, from the end.",
  },
});

/** Which documents. Fields are ANDed, the values of one field ORed. */
@InputType({
  description:
    "Which documents: `filter: { kind: [DECLARATION] }`. Fields are ANDed, the values of one field ORed.",
})
export class DocumentFilter {
  @Field(() => [DocumentKind], { nullable: true, description: "Of one of these kinds." })
  readonly kind?: DocumentKind[] | null;

  @IdsOf("Body")
  @Field(() => [ID], { nullable: true, description: "Of one of these bodies: `ots`." })
  readonly body?: string[] | null;

  @Field(() => Boolean, { defaultValue: false, description: INCLUDE_ORGANS })
  readonly includeOrgans!: boolean;

  @IdsOf("Conference")
  @Field(() => [ID], { nullable: true, description: "Adopted at one of these conferences." })
  readonly conference?: string[] | null;

  @IdsOf("Place")
  @Field(() => [ID], { nullable: true, description: "Adopted in one of these places." })
  readonly place?: string[] | null;

  @IdsOf("Body", "State")
  @Field(() => [ID], {
    nullable: true,
    description: "Signed by at least one of these states or bodies: `AZ`, `ots`.",
  })
  readonly signatory?: string[] | null;

  @Field(() => Confidence, { nullable: true, description: "At least as well supported as this." })
  readonly minConfidence?: Confidence | null;

  @Field(() => String, { nullable: true, description: TEXTS_FILTER })
  readonly text?: string | null;
}

/** The arguments of a list of documents. */
@ArgsType()
export class DocumentsArgs extends PeriodArgs {
  @Field(() => DocumentFilter, { nullable: true, description: "Which documents; all without it." })
  readonly filter?: DocumentFilter | null;

  @Field(() => DocumentOrder, { defaultValue: "date_desc", description: "In which order." })
  readonly orderBy!: DocumentOrder;
}

const ofKind = oneOf(documents.kind);
const ofBody = oneOf(documents.bodyId);
const ofBodyWithOrgans = oneOfList((list) => sql`${documents.bodyId} in ${listWithOrgans(list)}`);
const ofConference = oneOf(documents.conferenceId);
const ofPlace = oneOf(documents.placeId);
const ofConfidence = oneOf(documents.confidence);
const ofSignatory = oneOfList(
  (parties) => sql`${documents.id} in (
    select ${signatories.documentId} from ${signatories} where ${signatories.partyId} in ${parties})`,
);
const ofText = foundBy(documents.id, "Document");
const inDates = dateFilter(documents);

/** What a list of documents is asked, at the root and below something. */
export function documentRequest({ filter, orderBy, ...page }: DocumentsArgs, context: Context) {
  const conditions: Condition[] = [
    ...inDates(page),
    ...when(filter?.kind, ofKind),
    ...when(filter?.body, filter?.includeOrgans === true ? ofBodyWithOrgans : ofBody),
    ...when(filter?.conference, ofConference),
    ...when(filter?.place, ofPlace),
    ...when(filter?.signatory, ofSignatory),
    ...when(filter?.text, (text) => ofText(context, text)),
    ...when(filter?.minConfidence, (least) => ofConfidence(atLeast(least))),
  ];
  return { order: orderBy, conditions, page };
}

import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { type Eventual, whenThere } from "../../core/loader";
import { type Reference, reference } from "../../core/node";
import { SemanticNonNull } from "../../core/nullability";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { boundsOfDate } from "../../core/time/dated";
import type { Day } from "../../core/time/day";
import { DateScalar } from "../../core/time/scalars";
import { documentDimensions } from "./dimensions";
import { Document } from "./document";
import { DocumentsArgs, documentRequest } from "./document-filter";
import { documentById, documentPages, signatoriesByDocument } from "./loaders";
import { Body, Conference, Party, Place } from "./stubs";

export const documentConnection = connectionType("Document", Document, documentDimensions);

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, { nullable: true, description: "A document; null when none has this id." })
  document(
    @Arg("id", () => ID, { description: "For example `nakhchivan-agreement-2009`." }) id: string,
    @Ctx() ctx: Context,
  ): Document | null {
    return loadByAnyId(documentById, "Document", id, ctx);
  }

  @Query(() => documentConnection.type, { description: "Documents, newest first by default." })
  documents(
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentPages.all(ctx, documentRequest(args, ctx));
  }

  @FieldResolver(() => Conference, {
    nullable: true,
    description: "The conference that adopted it, or at which it was signed.",
  })
  conference(@Root() { conferenceId }: Document): Conference | null {
    return reference("Conference", conferenceId);
  }

  @FieldResolver(() => Body, {
    nullable: true,
    description: "The body whose document it is, or whose work it concerns.",
  })
  body(@Root() { bodyId }: Document): Body | null {
    return reference("Body", bodyId);
  }

  @FieldResolver(() => Place, { nullable: true, description: "Where it was adopted or signed." })
  place(@Root() { placeId }: Document): Place | null {
    return reference("Place", placeId);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The first day that `entryIntoForce` may mean.",
  })
  entryIntoForceEarliest(@Root() { entryIntoForce }: Document): Day | null {
    return boundsOfDate(entryIntoForce).earliest;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The last day that `entryIntoForce` may mean.",
  })
  entryIntoForceLatest(@Root() { entryIntoForce }: Document): Day | null {
    return boundsOfDate(entryIntoForce).latest;
  }

  @SemanticNonNull(1)
  @FieldResolver(() => [Party], {
    nullable: "items",
    description: "Who signed it, in the order of the record; empty when no source tells.",
  })
  signatories(
    @Root() document: Document,
    @Ctx() ctx: Context,
  ): Eventual<Reference<"Body" | "State">[]> {
    return whenThere(signatoriesByDocument(ctx).of(document, "id"), (rows) =>
      rows.map(({ partyId, partyType }) => ({ __typename: partyType, id: partyId })),
    );
  }
}

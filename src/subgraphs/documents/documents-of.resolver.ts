import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Connection } from "../../core/paging/pages";
import type { Document } from "./document";
import { documentConnection } from "./document.resolver";
import { DocumentsArgs, documentRequest } from "./document-filter";
import { documentPages } from "./loaders";
import { Body, Conference, Place, State } from "./stubs";

type Parent = Parameters<typeof documentPages.of>[1];

function documentsOf(
  parent: Parent,
  source: { readonly id: string },
  args: DocumentsArgs,
  ctx: Context,
): Connection<Document> {
  const isOfAll = parent === "body" && args.filter?.includeOrgans === true;
  const of = isOfAll ? "bodyWithOrgans" : parent;
  return documentPages.of(ctx, of, source, documentRequest(args, ctx));
}

/** The documents of a conference. */
@Resolver(() => Conference)
export class ConferenceDocumentsResolver {
  @FieldResolver(() => documentConnection.type, {
    description: "What it adopted, and what was signed at it.",
  })
  documents(
    @Root() conference: Conference,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentsOf("conference", conference, args, ctx);
  }
}

/** The documents of a body, and those that it signed. */
@Resolver(() => Body)
export class BodyDocumentsResolver {
  @FieldResolver(() => documentConnection.type, {
    description: "Its own documents, and those that concern its work.",
  })
  documents(
    @Root() body: Body,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentsOf("body", body, args, ctx);
  }

  @FieldResolver(() => documentConnection.type, { description: "What it signed itself." })
  signedDocuments(
    @Root() body: Body,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentsOf("signatory", body, args, ctx);
  }
}

/** The documents that a state signed. */
@Resolver(() => State)
export class StateDocumentsResolver {
  @FieldResolver(() => documentConnection.type, { description: "What it signed." })
  signedDocuments(
    @Root() state: State,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentsOf("signatory", state, args, ctx);
  }
}

/** The documents of a place. */
@Resolver(() => Place)
export class PlaceDocumentsResolver {
  @FieldResolver(() => documentConnection.type, {
    description: "What was adopted or signed there.",
  })
  documents(
    @Root() place: Place,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentsOf("place", place, args, ctx);
  }
}

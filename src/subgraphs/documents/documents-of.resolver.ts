import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Connection } from "../../core/paging/pages";
import type { Document } from "./document";
import { documentConnection } from "./document.resolver";
import { DocumentsArgs, documentConditions } from "./document-filter";
import { documentPages } from "./loaders";
import { Body, Conference, Place, State } from "./stubs";

type Parent = Parameters<typeof documentPages.of>[1];

function documentsOf(
  parent: Parent,
  id: string,
  { filter, orderBy, ...page }: DocumentsArgs,
  ctx: Context,
): Connection<Document> {
  const conditions = documentConditions(filter, ctx);
  return documentPages.of(ctx, parent, id, { order: orderBy, conditions, page });
}

/** The documents of a conference. */
@Resolver(() => Conference)
export class ConferenceDocumentsResolver {
  @FieldResolver(() => documentConnection.type, {
    description: "What it adopted, and what was signed at it.",
  })
  documents(
    @Root() { id }: Conference,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentsOf("conference", id, args, ctx);
  }
}

/** The documents of a body, and those that it signed. */
@Resolver(() => Body)
export class BodyDocumentsResolver {
  @FieldResolver(() => documentConnection.type, {
    description: "Its own documents, and those that concern its work.",
  })
  documents(
    @Root() { id }: Body,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentsOf("body", id, args, ctx);
  }

  @FieldResolver(() => documentConnection.type, { description: "What it signed itself." })
  signedDocuments(
    @Root() { id }: Body,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentsOf("signatory", id, args, ctx);
  }
}

/** The documents that a state signed. */
@Resolver(() => State)
export class StateDocumentsResolver {
  @FieldResolver(() => documentConnection.type, { description: "What it signed." })
  signedDocuments(
    @Root() { id }: State,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentsOf("signatory", id, args, ctx);
  }
}

/** The documents of a place. */
@Resolver(() => Place)
export class PlaceDocumentsResolver {
  @FieldResolver(() => documentConnection.type, {
    description: "What was adopted or signed there.",
  })
  documents(
    @Root() { id }: Place,
    @Args(() => DocumentsArgs) args: DocumentsArgs,
    @Ctx() ctx: Context,
  ): Connection<Document> {
    return documentsOf("place", id, args, ctx);
  }
}

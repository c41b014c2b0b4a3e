import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import type { Eventual } from "../../core/loader";
import { SemanticNonNull } from "../../core/nullability";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import type { Day } from "../../core/time/day";
import { DateScalar, PartialDate } from "../../core/time/scalars";
import { today } from "../../core/time/today";
import { termDimensions } from "./dimensions";
import { officeById, personById, termById, termPages } from "./loaders";
import { Office } from "./office";
import { Person } from "./person";
import { State } from "./stubs";
import { Term, TermLength } from "./term";
import { lengthUntil } from "./term-length";
import { TermsArgs, termRequest } from "./term-lists";

export const termConnection = connectionType("Term", Term, termDimensions, {
  Office: officeById,
  Person: personById,
});

@Resolver(() => Term)
export class TermResolver {
  @Query(() => Term, { nullable: true, description: "A term; null when none has this id." })
  term(
    @Arg("id", () => ID, {
      description: "For example `ots-secretary-general.kubanychbek-omuraliev`.",
    })
    id: string,
    @Ctx() ctx: Context,
  ): Term | null {
    return loadByAnyId(termById, "Term", id, ctx);
  }

  @Query(() => termConnection.type, {
    description: "Who held which office. With `asOf`, who held it on that day.",
  })
  terms(@Args(() => TermsArgs) args: TermsArgs, @Ctx() ctx: Context): Connection<Term> {
    return termPages.all(ctx, termRequest(args));
  }

  @SemanticNonNull()
  @FieldResolver(() => Person, { nullable: true, description: "Who held the office." })
  person(@Root() term: Term, @Ctx() ctx: Context): Eventual<Person | null> {
    return personById(ctx).of(term, "personId");
  }

  @SemanticNonNull()
  @FieldResolver(() => Office, { nullable: true, description: "The office." })
  office(@Root() term: Term, @Ctx() ctx: Context): Eventual<Office | null> {
    return officeById(ctx).of(term, "officeId");
  }

  @FieldResolver(() => [PartialDate], {
    description: "Dates on which a source shows the person in the office.",
  })
  attested(@Root() term: Term): string[] {
    return JSON.parse(term.attested);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the person only acted in the office, in place of a regular holder.",
  })
  acting(@Root() term: Term): boolean {
    return term.acting === 1;
  }

  @FieldResolver(() => State, {
    nullable: true,
    description: "The state that nominated the person, or whose turn it was.",
  })
  nominatedBy(@Root() { nominatedById }: Term): State | null {
    return nominatedById === null ? null : { id: nominatedById };
  }

  @FieldResolver(() => TermLength, {
    description:
      "How many days it lasted, the first and the last one included; of an ongoing term, the days until `asOf`.",
  })
  length(
    @Root() term: Term,
    @Arg("asOf", () => DateScalar, {
      nullable: true,
      description: "No day after this one is counted. Today (UTC) without it.",
    })
    asOf: Day | null | undefined,
    @Ctx() ctx: Context,
  ): TermLength {
    return lengthUntil(term, asOf ?? today(ctx));
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description:
      "The last term on record, in the same office, that started before this one. Terms that start together, or that two persons certainly held together for more than a day, are skipped. Null in offices that several persons hold at a time (deputies, members …), where dates do not tell who replaced whom.",
  })
  predecessor(@Root() term: Term, @Ctx() ctx: Context): Eventual<Term | null> {
    return termById(ctx).of(term, "predecessorId");
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description:
      "The first term on record, in the same office, that started after this one. The rule is that of `predecessor`.",
  })
  successor(@Root() term: Term, @Ctx() ctx: Context): Eventual<Term | null> {
    return termById(ctx).of(term, "successorId");
  }
}

import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { type Eventual, whenThere } from "../../core/loader";
import { SemanticNonNull } from "../../core/nullability";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { boundsOfDate } from "../../core/time/dated";
import type { Day } from "../../core/time/day";
import { DateScalar } from "../../core/time/scalars";
import { personDimensions } from "./dimensions";
import { citizenshipsByPerson, personById, personPages, termPages } from "./loaders";
import { Person } from "./person";
import { PeopleArgs, personConditions } from "./person-filter";
import { State } from "./stubs";
import type { Term } from "./term";
import { termConnection } from "./term.resolver";
import { TermsArgs, termRequest } from "./term-lists";

export const personConnection = connectionType("Person", Person, personDimensions);

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => Person, { nullable: true, description: "A person; null when none has this id." })
  person(
    @Arg("id", () => ID, { description: "For example `kubanychbek-omuraliev`." }) id: string,
    @Ctx() ctx: Context,
  ): Person | null {
    return loadByAnyId(personById, "Person", id, ctx);
  }

  @Query(() => personConnection.type, { description: "People." })
  people(
    @Args(() => PeopleArgs) { filter, orderBy, ...page }: PeopleArgs,
    @Ctx() ctx: Context,
  ): Connection<Person> {
    return personPages.all(ctx, {
      order: orderBy,
      conditions: personConditions(filter, ctx),
      page,
    });
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The first day `born` may mean.",
  })
  bornEarliest(@Root() { born }: Person): Day | null {
    return boundsOfDate(born).earliest;
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: "The last day `born` may mean." })
  bornLatest(@Root() { born }: Person): Day | null {
    return boundsOfDate(born).latest;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "The first day `died` may mean.",
  })
  diedEarliest(@Root() { died }: Person): Day | null {
    return boundsOfDate(died).earliest;
  }

  @FieldResolver(() => DateScalar, { nullable: true, description: "The last day `died` may mean." })
  diedLatest(@Root() { died }: Person): Day | null {
    return boundsOfDate(died).latest;
  }

  @SemanticNonNull(1)
  @FieldResolver(() => [State], {
    nullable: "items",
    description: "The states of which a source calls the person a citizen.",
  })
  citizenships(@Root() person: Person, @Ctx() ctx: Context): Eventual<State[]> {
    return whenThere(citizenshipsByPerson(ctx).of(person, "id"), (rows) =>
      rows.map(({ stateId }) => ({ id: stateId })),
    );
  }

  @FieldResolver(() => termConnection.type, {
    description: "The offices that the person held, of whatever body or state.",
  })
  terms(
    @Root() person: Person,
    @Args(() => TermsArgs) args: TermsArgs,
    @Ctx() ctx: Context,
  ): Connection<Term> {
    return termPages.of(ctx, "person", person, termRequest(args));
  }
}

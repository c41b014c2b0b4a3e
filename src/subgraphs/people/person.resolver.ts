import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { type Eventual, whenThere } from "../../core/loader";
import { connectionType } from "../../core/paging/connection";
import type { Connection } from "../../core/paging/pages";
import { loadByAnyId } from "../../core/records/any-id";
import { personDimensions } from "./dimensions";
import { citizenshipsByPerson, personById, personPages, termPages } from "./loaders";
import { Person } from "./person";
import { PeopleArgs, personConditions } from "./person-filter";
import { State } from "./stubs";
import type { Term } from "./term";
import { termConnection } from "./term.resolver";
import { OfficialsArgs, termConditions } from "./term-lists";

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

  @FieldResolver(() => [String], { description: "Other spellings met in sources." })
  alsoKnownAs(@Root() person: Person): string[] {
    return JSON.parse(person.alsoKnownAs);
  }

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
    @Args(() => OfficialsArgs) args: OfficialsArgs,
    @Ctx() ctx: Context,
  ): Connection<Term> {
    const conditions = termConditions(args);
    return termPages.of(ctx, "person", person, { order: args.orderBy, conditions, page: args });
  }
}

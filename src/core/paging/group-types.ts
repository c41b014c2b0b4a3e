import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { Context } from "../context";
import { enumName, enumType } from "../enums";
import { badInput } from "../errors";
import type { Loader } from "../loader";
import { Node, type Reference, reference } from "../node";
import type { Dimensions } from "./dimension";
import {
  faultOf,
  filled,
  type GroupCount,
  type GroupRequest,
  MOST_DIMENSIONS,
  MOST_GROUPS,
} from "./groups";
import type { Connection } from "./pages";

const ORDERS = ["count_desc", "key_asc"] as const;
const GroupOrder = enumType("GroupOrder", ORDERS, {
  description: "How groups are ordered.",
  values: {
    count_desc: "The largest first, then by key.",
    key_asc: "By key, in the order of the dimensions: years from the earliest.",
  },
});

/** The arguments of `groups` but for what they are by. */
@ArgsType()
class GroupArgs {
  @Field(() => GroupOrder, { defaultValue: "count_desc", description: "In which order." })
  readonly orderBy!: GroupRequest["order"];

  @Field(() => Int, {
    defaultValue: MOST_GROUPS,
    description: `At most how many, 1 to ${MOST_GROUPS}.`,
  })
  readonly first!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "With YEAR: also the years that have none, from the first to the last, as a chart needs them; in the order of keys.",
  })
  readonly fillYears!: boolean;
}

/** Loaders of entities by the name of their type. */
export type OwnLoaders = Readonly<Record<string, (context: Context) => Loader<Node | null>>>;

/** One value of a group. */
interface Key {
  readonly dimension: string;
  readonly key: string;
  readonly label: string;
  readonly of: Reference | null;
}

/** A group as its type gives it. */
interface Group {
  readonly count: number;
  readonly keys: readonly Key[];
}

/** `informal_summit` is "Informal summit". */
const inWords = (value: string) =>
  (value.charAt(0).toUpperCase() + value.slice(1)).replaceAll("_", " ");

function keyOf(dimensions: Dimensions, dimension: string, value: string): Key {
  const of = dimensions[dimension]?.of;
  const isEnum = of === "enum";
  return {
    dimension,
    key: isEnum ? enumName(value) : value,
    label: isEnum ? inWords(value) : value,
    of: typeof of === "object" ? reference(of.type, value) : null,
  };
}

/** What a client asked for. @throws GraphQLError `BAD_USER_INPUT` when it cannot be given */
async function groupsOf(
  connection: Connection<object>,
  dimensions: Dimensions,
  request: GroupRequest,
): Promise<Group[]> {
  const fault = faultOf(request);
  if (fault !== null) throw badInput(fault);
  const yearAt = request.by.findIndex((name) => dimensions[name]?.of === "year");
  if (request.fillYears && yearAt < 0)
    throw badInput("`fillYears` needs YEAR in `by`; leave one out, or add the other");
  const counts: readonly GroupCount[] = await connection.groups(request);
  const groups = request.fillYears ? filled(counts, yearAt, request.first) : counts;
  return groups.map(({ values, count }) => ({
    count,
    keys: values.map((value, index) => keyOf(dimensions, request.by[index] ?? "", value)),
  }));
}

/**
 * What counts the items of a connection by the dimensions of its list: the types of groups, and the
 * resolver of `groups`.
 *
 * Names follow those of connections: `ConferenceGroup`, `ConferenceDimension`.
 *
 * @param name the GraphQL name of the items
 * @param connection the class of their connection
 * @param own loads what the subgraph owns itself: nobody else makes it whole
 */
export function groupTypes(
  name: string,
  connection: new () => object,
  dimensions: Dimensions,
  own: OwnLoaders,
) {
  const names = Object.keys(dimensions);
  const DimensionType = enumType(`${name}Dimension`, names, {
    description: `What a list of ${name} items is counted by: \`groups(by: [${enumName(names[0] ?? "")}])\`. An item that has no value in a dimension is not counted in it.`,
    values: Object.fromEntries(names.map((each) => [each, dimensions[each]?.description ?? ""])),
  });

  @ObjectType(`${name}GroupKey`, {
    description: `One value that the ${name} items of a group have: \`keys { key label node { id } }\`.`,
    simpleResolvers: true,
  })
  class KeyType {
    @Field(() => DimensionType, { description: "What it is a value of." })
    readonly dimension!: string;

    @Field(() => ID, {
      description: "The value as a filter takes it: `2021`, `SUMMIT`, or the id of `node`.",
    })
    readonly key!: string;

    @Field(() => String, {
      description:
        "The value for a reader: a year, an enum's value in words; of a thing its id, its name is in `node`.",
    })
    readonly label!: string;

    readonly of!: Reference | null;
  }

  @Resolver(() => KeyType)
  class KeyResolver {
    @FieldResolver(() => Node, {
      nullable: true,
      description: "The thing, where the value is the id of one.",
    })
    node(@Root() { of }: Key, @Ctx() ctx: Context): Node | null | Promise<Node | null> {
      const load = of === null ? undefined : own[of.__typename];
      return of === null || load === undefined ? of : load(ctx).load(of.id);
    }
  }

  @ObjectType(`${name}Group`, {
    description: `How many ${name} items have the same values: \`groups(by: [${enumName(names[0] ?? "")}]) { count keys { key label } }\`.`,
    simpleResolvers: true,
  })
  class GroupType {
    @Field(() => Int, { description: "How many." })
    readonly count!: number;

    @Extensions({ atMost: MOST_DIMENSIONS })
    @Field(() => [KeyType], { description: "The values, in the order of `by`." })
    readonly keys!: readonly Key[];
  }

  @Resolver(() => connection)
  class GroupsResolver {
    @Extensions({ sizedBy: "first" })
    @FieldResolver(() => [GroupType], {
      description:
        "How many of all pages together there are by year, kind and so on. What has several values counts for each of them.",
    })
    groups(
      @Root() list: Connection<object>,
      @Arg("by", () => [DimensionType], { description: "By what: one to three dimensions." })
      by: string[],
      @Args(() => GroupArgs) { orderBy, first, fillYears }: GroupArgs,
    ): Promise<Group[]> {
      const order = fillYears ? "key_asc" : orderBy;
      return groupsOf(list, dimensions, { by, order, first, fillYears });
    }
  }
  return [KeyResolver, GroupsResolver];
}

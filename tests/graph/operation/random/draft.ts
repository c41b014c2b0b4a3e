import type { GraphQLNamedType, GraphQLSchema } from "graphql";
import type { Choose, Ids } from "../../../federation/values";
import { Conditions } from "./conditions";
import type { PreparedField } from "./fields";
import { Variables } from "./variables";

/** What a random operation is made for. */
export interface Subject {
  readonly schema: GraphQLSchema;
  readonly ids: Ids;
  /** Fields of queries that are chosen more often than others. */
  readonly favourites: readonly string[];
  /** Whether there is no `@skip`, no `@include`, and no alias that means something to JavaScript. */
  readonly isPlain?: boolean;
  /** Whether lists are mostly asked for without saying how much of them, as for exports; else never. */
  readonly asksForWholeLists?: boolean;
}

/** A named fragment that is whole: what is made after it may spread it, so that none spreads itself. */
export interface Fragment {
  readonly name: string;
  readonly on: string;
  readonly text: string;
  /** How many levels of selections it may have. */
  readonly depth: number;
  /** How many selections it has, with those of the fragments that it spreads. */
  readonly size: number;
}

/** Names that are something else to JavaScript. */
const UNUSUAL = [
  ...["__proto__", "constructor", "then", "toString", "toJSON", "valueOf", "hasOwnProperty"],
  ...["length", "prototype", "__defineGetter__", "id", "name", "nodes", "_0", "a"],
];

/** About how many selections an operation has at most, fragments counted wherever they are spread. */
const MOST_SELECTIONS = 120;

/** One operation in the making. */
export class Draft {
  readonly variables: Variables;
  readonly conditions: Conditions;
  readonly fragments: Fragment[] = [];
  /** The fields that the operation may ask for, by type: few, so that the same ones meet. */
  readonly prepared = new Map<string, readonly PreparedField[]>();
  /** What each response name stands for; one name for one thing, so that all can be merged. */
  readonly #names = new Map<string, string>();
  /** How many selections there are, fragments counted wherever they are spread. */
  selections = 0;

  /** @param prefix of names of fragments: those of one document differ */
  constructor(
    readonly subject: Subject,
    readonly choose: Choose,
    readonly prefix: string,
  ) {
    this.variables = new Variables(this);
    this.conditions = new Conditions(this);
  }

  /** Whether something happens that does once in so many times. */
  oneIn(times: number): boolean {
    return this.choose(times) === 0;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.choose(Math.max(1, items.length))];
    if (item === undefined) throw new RangeError("there is nothing to choose from");
    return item;
  }

  type(name: string): GraphQLNamedType {
    const type = this.subject.schema.getType(name);
    if (type === undefined) throw new Error(`the schema has no type ${name}`);
    return type;
  }

  /** Whether so many selections more may be added. */
  mayGrow(count: number): boolean {
    return this.selections + count <= MOST_SELECTIONS;
  }

  /** A response name for a field with these arguments and of this type. */
  responseName(field: string, signature: string): string {
    const wanted = !this.subject.isPlain && this.oneIn(10) ? this.pick(UNUSUAL) : field;
    const name = [wanted, `${wanted}${this.#names.size}`, `n${this.#names.size}`].find((each) => {
      const stands = this.#names.get(each);
      // Clients may not begin a name with `__`, but JavaScript's own are worth it.
      return stands === undefined || stands === signature;
    });
    if (name === undefined) throw new Error(`no name is left for ${field}`);
    this.#names.set(name, signature);
    return name;
  }
}

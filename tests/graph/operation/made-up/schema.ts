import {
  buildSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
} from "graphql";
import { randomFrom } from "../../../helpers/random";
import { levelOf, numberOf, resolved, typeNameOf } from "./values";

const SDL = `
  scalar Odd
  enum Colour { RED GREEN BLUE }
  input Range { from: Int = 1, to: Int! = 9, colour: Colour, inner: Range, list: [Int!] }

  interface Thing { id: ID! label: String colour: Colour! }
  interface Named implements Thing { id: ID! label: String colour: Colour! name(style: Colour = RED): String! }
  interface Placed implements Thing & Named {
    id: ID! label: String colour: Colour! name(style: Colour = RED): String! spot: Spot near(range: Range): [Placed!]
  }

  type Person implements Thing & Named {
    id: ID! label: String colour: Colour! name(style: Colour = RED): String!
    friends(first: Int! = 3): [Person!]! enemies: [Person]! best: Person worst: Person!
    matrix: [[Int!]!]! holes: [[Int]] cube: [[[Named]!]]! parties: [Party!]
    loves: Everything! odd: Odd oddly: [Odd!] ratio: Float! isTall: Boolean spot: Spot
  }
  type Spot implements Thing & Named & Placed {
    id: ID! label: String colour: Colour! name(style: Colour = RED): String! spot: Spot near(range: Range): [Placed!]
    people(ids: [ID!]! = ["a"], colour: Colour): [[Person!]] things: [Thing]! stone: Stone! height: Int
  }
  type Stone { weight: Float! colour: Colour! piece: Stone pieces(range: Range!): [Stone!]! inner: [[Stone!]!] on: Spot! odd: Odd! }
  type Club implements Thing { id: ID! label: String colour: Colour! members: [Party]! chair: Person }
  union Everything = Person | Spot | Stone | Club
  union Party = Person | Club

  type Query {
    thing(id: ID!): Thing things(ids: [ID!]!, range: Range = { colour: BLUE }): [Thing]
    named: Named! placed: [Placed!]! everything: [Everything!] one: Everything
    person(colour: Colour!): Person people: [Person!]! spots: [[Spot]!]! stone: Stone! clubs: [Club]
    grid: [[Everything]!] parties(list: [Colour!] = [RED, GREEN]): [Party!]! size: Int! odd: Odd
  }
`;

/** Fields that are properties of what was loaded, without a resolver. */
const PROPERTIES = new Set(["label", "height", "ratio", "holes", "best"]);

/**
 * A schema with all that types can be and all that resolvers can give: lists of lists, interfaces of
 * interfaces, non-null at all levels, promises, rejections, what is thrown and returned, values of the
 * wrong type.
 *
 * What a field gives depends on the object, its arguments and its type alone, not on when it is asked.
 */
export function madeUpSchema(): GraphQLSchema {
  const schema = buildSchema(SDL);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeNameOf;
    if (isScalarType(type) && type.name === "Odd") type.serialize = serializeOdd;
    if (isObjectType(type) && !isIntrospectionType(type)) giveResolvers(schema, type);
  }
  return schema;
}

function giveResolvers(schema: GraphQLSchema, type: GraphQLObjectType): void {
  const fields = Object.values(type.getFields()).filter(({ name }) => !PROPERTIES.has(name));
  for (const field of fields) giveResolver(schema, field);
}

function giveResolver(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): void {
  field.resolve = (source, args) => {
    const { seed, level } = levelOf(source);
    const own = numberOf(seed, field.name + JSON.stringify(args));
    return resolved({ schema, random: randomFrom(own), level: level + 1 }, field.type);
  };
}

/** A scalar that gives what JSON has besides texts and numbers, nothing at all, or an error. */
function serializeOdd(value: unknown): unknown {
  const number = Number(value);
  if (number % 11 === 0) throw new Error("this one is even odder");
  if (number % 7 === 0) return undefined;
  if (number % 5 === 0) return { some: ["object", number], __proto__: null };
  return number % 3 === 0 ? ["list", null] : number;
}

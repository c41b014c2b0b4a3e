import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { Context } from "./context";

type AnyClass = new (...args: never[]) => object;
type Resolve = GraphQLFieldResolver<unknown, Context>;
type Storage = ReturnType<typeof getMetadataStorage>;
type Handler = Storage["queries"][number] | Storage["fieldResolvers"][number];
type Parameter = NonNullable<Handler["params"]>[number];

/**
 * Lets the fields of a schema call the methods of their resolver classes directly.
 *
 * Type-graphql would convert and validate the arguments of every call, asynchronously: a promise
 * for each name in an answer. Here GraphQL has checked the arguments, their classes have no methods,
 * and there are no middlewares.
 */
export function callDirectly(schema: GraphQLSchema, resolvers: readonly AnyClass[]): void {
  const instances = new Map<unknown, object>(resolvers.map((target) => [target, new target()]));
  const { queries, fieldResolvers, objectTypes } = getMetadataStorage();
  const replace = (typeName: string | undefined, handler: Handler) => {
    const instance = instances.get(handler.target);
    const type = schema.getType(typeName ?? "");
    const field = isObjectType(type) ? type.getFields()[handler.schemaName] : undefined;
    if (instance !== undefined && field !== undefined)
      field.resolve = directCall(instance, handler);
  };
  for (const query of queries) replace("Query", query);
  for (const resolver of fieldResolvers) {
    const owner = resolver.getObjectType?.();
    replace(objectTypes.find(({ target }) => target === owner)?.name, resolver);
  }
}

function directCall(instance: object, { methodName, params = [] }: Handler): Resolve {
  // Decorated by `@Query` or `@FieldResolver`, which stand on methods only.
  const method = instance[methodName as keyof object] as (...values: unknown[]) => unknown;
  const values = params.toSorted((a, b) => a.index - b.index).map(argumentOf);
  // One by one and not as a list, of which an answer would take one for each of its names.
  const [first = nothing, second = nothing, third = nothing, ...others] = values;
  if (others.length > 0) throw new Error(`${methodName}: more than three parameters`);
  return (source, args, context, info) =>
    method.call(
      instance,
      first(source, args, context, info),
      second(source, args, context, info),
      third(source, args, context, info),
    );
}

/** What a parameter is given that a method does not have. */
const nothing: Resolve = () => undefined;

/** What a call gives a parameter of a method. */
function argumentOf(parameter: Parameter): Resolve {
  switch (parameter.kind) {
    case "root":
      return (source) => source;
    case "args":
      return (_source, args) => args;
    case "arg":
      return (_source, args) => args[parameter.name];
    case "context":
      return (_source, _args, context) => context;
    case "info":
      return (_source, _args, _context, info) => info;
    default:
      throw new Error(
        `${parameter.methodName}: a parameter of the kind "${parameter.kind}" is not supported`,
      );
  }
}

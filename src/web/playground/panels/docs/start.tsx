import { isEnumType, isInterfaceType, isObjectType } from "graphql";
import { schema } from "../../state/schema";
import { TypeLink } from "./type-link";

/** The first page: where queries begin, and what things there are. */
export function Start() {
  const types = schema.value;
  const query = types?.getQueryType();
  if (!types || !query) return null;
  const all = Object.values(types.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  const node = types.getType("Node");
  const isThing = (type: (typeof all)[number]) =>
    isObjectType(type) && type.getInterfaces().some((one) => one === node);
  return (
    <>
      <p>
        Every query begins at <TypeLink type={query} />. Hold the pointer over a word of a query to
        read about it, or press F1.
      </p>
      <h3>Things</h3>
      <Names types={all.filter(isThing)} />
      <h3>What several have</h3>
      <Names types={all.filter(isInterfaceType)} />
      <h3>Codebook</h3>
      <p>What the values of each list of codes mean.</p>
      <Names types={all.filter(isEnumType)} />
    </>
  );
}

function Names({ types }: { types: readonly Parameters<typeof TypeLink>[0]["type"][] }) {
  return (
    <ul class="plain-list columns">
      {types.map((type) => (
        <li key={String(type)}>
          <TypeLink type={type} />
        </li>
      ))}
    </ul>
  );
}

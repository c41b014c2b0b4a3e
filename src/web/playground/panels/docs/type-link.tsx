import { type GraphQLType, getNamedType } from "graphql";
import { showDocsPage } from "../../state/docs";

/** A type as it is written, which leads to its page. */
export function TypeLink({ type }: { type: GraphQLType }) {
  const { name } = getNamedType(type);
  const [before = "", after = ""] = String(type).split(name);
  return (
    <code>
      {before}
      <button type="button" class="link" onClick={() => showDocsPage(name)}>
        {name}
      </button>
      {after}
    </code>
  );
}

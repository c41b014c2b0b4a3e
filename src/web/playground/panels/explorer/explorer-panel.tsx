import { Kind } from "graphql";
import { parsed } from "../../state/operation";
import { schema } from "../../state/schema";
import { active, editTab } from "../../state/tabs";
import { Fields } from "./fields";

/** Builds the operation that is open by ticking fields and arguments. */
export function ExplorerPanel() {
  const query = active.value?.query ?? "";
  const root = schema.value?.getQueryType();
  return (
    <section class="explorer" aria-label="Explorer">
      <h2>Explorer</h2>
      {query.trim() === "" ? <Begin /> : root && <Operation query={query} />}
    </section>
  );
}

function Begin() {
  return (
    <p>
      <button
        type="button"
        class="quiet"
        onClick={() => editTab({ query: "query MyQuery {\n  __typename\n}" })}
      >
        Begin a query
      </button>
    </p>
  );
}

function Operation({ query }: { query: string }) {
  const root = schema.value?.getQueryType();
  const operation = parsed(query)?.definitions.find(
    (one) => one.kind === Kind.OPERATION_DEFINITION,
  );
  if (!root || !operation)
    return <p>The operation cannot be read: mend what is marked in it first.</p>;
  return (
    <>
      <p class="hint">Tick what to ask for in {operation.name?.value ?? "the query"}.</p>
      <Fields type={root} owners={[operation]} path="" />
    </>
  );
}

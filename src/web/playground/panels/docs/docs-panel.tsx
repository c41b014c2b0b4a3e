import { signal } from "@preact/signals";
import { docsPath, showDocsPage } from "../../state/docs";
import { schema } from "../../state/schema";
import { found } from "./search";
import { Start } from "./start";
import { TypePage } from "./type-page";

const sought = signal("");

/** The documentation of the schema: a page a type, with a search through types and fields. */
export function DocsPanel() {
  const page = docsPath.value.at(-1);
  const type = page && schema.value?.getType(page.type);
  return (
    <section class="docs" aria-label="Documentation">
      <h2>Documentation</h2>
      <input
        type="search"
        aria-label="Search types and fields"
        placeholder="Search types and fields"
        value={sought.value}
        onInput={(event) => {
          sought.value = event.currentTarget.value;
        }}
      />
      {sought.value !== "" && <Found text={sought.value} />}
      {sought.value === "" && <Trail />}
      {sought.value === "" && (type ? <TypePage type={type} field={page.field} /> : <Start />)}
    </section>
  );
}

/** The way back. */
function Trail() {
  const path = docsPath.value;
  if (path.length === 0) return null;
  const before = path.at(-2);
  return (
    <p class="trail">
      <button
        type="button"
        class="link"
        onClick={() => {
          docsPath.value = path.slice(0, -1);
        }}
      >
        ← {before?.type ?? "Start"}
      </button>
    </p>
  );
}

function Found({ text }: { text: string }) {
  const types = schema.value;
  const hits = types === null ? [] : found(types, text);
  const open = (type: string, field: string | null) => {
    sought.value = "";
    showDocsPage(type, field);
  };
  return (
    <>
      <p role="status">{hits.length === 0 ? "Nothing has this name." : `${hits.length} found`}</p>
      <ul class="plain-list">
        {hits.slice(0, 50).map(({ type, field }) => (
          <li key={`${type}.${field}`}>
            <button type="button" class="link" onClick={() => open(type, field)}>
              {field === null ? type : `${type}.${field}`}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

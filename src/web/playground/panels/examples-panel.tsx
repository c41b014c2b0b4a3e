import { signal } from "@preact/signals";
import type { Example } from "../example";
import { examples, THEMES } from "../examples";
import { openExample } from "../state/open-example";
import { active } from "../state/tabs";

const sought = signal("");

/** The example queries by theme, with a search through their words and fields. */
export function ExamplesPanel() {
  const found = examples.filter((example) => matches(example, sought.value));
  return (
    <section aria-label="Example queries">
      <h2>Examples</h2>
      <input
        type="search"
        aria-label="Search the examples"
        placeholder={`Search ${examples.length} examples`}
        value={sought.value}
        onInput={(event) => {
          sought.value = event.currentTarget.value;
        }}
      />
      <p class="visually-hidden" role="status">
        {sought.value === "" ? "" : `${found.length} found`}
      </p>
      {found.length === 0 && (
        <p>
          No example has these words. Try a field, such as <code>memberships</code>.
        </p>
      )}
      {THEMES.map((theme) => (
        <Theme key={theme} theme={theme} examples={found.filter((one) => one.theme === theme)} />
      ))}
    </section>
  );
}

function Theme({ theme, examples: shown }: { theme: string; examples: readonly Example[] }) {
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{theme}</h3>
      <ul class="choices">
        {shown.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              aria-current={active.value?.query === example.query ? "true" : undefined}
              onClick={() => openExample(example)}
            >
              <strong>{example.title}</strong>
              <span>{example.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function matches({ title, about, query, theme }: Example, text: string): boolean {
  const all = `${title} ${about} ${theme} ${query}`.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from "@graphiql/react";
import type { Example } from "./example";
import { examples } from "./examples";

/** As in `playground.css`. */
const NARROW = "(max-width: 48rem)";

/**
 * Opens a query in a tab of its own, or goes to the tab that shows it already; null while the
 * editor still loads.
 */
function useOpenExample(): ((example: Example) => void) | null {
  const tabs = useGraphiQL((state) => state.tabs);
  const editor = useGraphiQL((state) => state.queryEditor);
  const { addTab, changeTab, setOperationName, setVisiblePlugin } = useGraphiQLActions();
  if (!editor) return null;

  return ({ query, name }) => {
    // On a narrow screen this pane covers the editor.
    if (window.matchMedia(NARROW).matches) setVisiblePlugin(null);
    const open = tabs.findIndex((tab) => tab.query === query);
    if (open >= 0) return changeTab(open);
    addTab();
    editor.setValue(query);
    // GraphiQL finds the name out itself, but 100 ms late: too late for a quick second click.
    setOperationName(name);
  };
}

function ExamplesPanel() {
  const openExample = useOpenExample();
  return (
    <section className="examples" aria-label="Example queries">
      <h2 className="examples-title">Examples</h2>
      <ul>
        {examples.map((example) => (
          <li key={example.name}>
            <button
              type="button"
              disabled={openExample === null}
              onClick={() => openExample?.(example)}
            >
              <strong>{example.title}</strong>
              <span>{example.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M3 5h2M3 10h2M3 15h2M8 5h9M8 10h9M8 15h9" strokeLinecap="round" />
    </svg>
  );
}

/** The pane that lists the example queries. */
export const examplesPlugin: GraphiQLPlugin = {
  title: "Examples",
  icon: ExamplesIcon,
  content: ExamplesPanel,
};

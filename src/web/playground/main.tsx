import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import "@graphiql/plugin-explorer/style.css";
import "./playground.css";
import { explorerPlugin } from "@graphiql/plugin-explorer";
import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";
import { EditorSetup, editorTheme } from "./editor-setup";
import { examples } from "./examples";
import { examplesPlugin } from "./examples-panel";
import logo from "./icon.svg";
import { linkedOperation } from "./linked-operation";
import { isFirstVisit, storage } from "./storage";

const explorer = explorerPlugin();
const endpoint = new URL("../graphql", window.location.href).href;

/** `?query=…&variables=…` opens a given query: this is how other pages link to one. */
const linked = linkedOperation(window.location.search);
// Taken out of the address once read, or every reload would open it again beside its edited tab.
if (linked !== null) window.history.replaceState(null, "", window.location.pathname);

/** A newcomer sees the examples at once, where there is room for them. */
const showExamples = isFirstVisit() && window.matchMedia("(min-width: 80rem)").matches;

function Playground() {
  return (
    <GraphiQL
      fetcher={createGraphiQLFetcher({ url: endpoint })}
      defaultQuery={examples[0]?.query ?? ""}
      {...linked}
      plugins={[examplesPlugin, explorer, HISTORY_PLUGIN]}
      {...(showExamples && { visiblePlugin: examplesPlugin })}
      editorTheme={editorTheme}
      storage={storage}
    >
      <GraphiQL.Logo>
        <h1 className="home">
          <a href="../">
            <img src={logo} alt="" width="20" height="20" />
            Kenesh
          </a>
        </h1>
      </GraphiQL.Logo>
      <EditorSetup />
    </GraphiQL>
  );
}

const root = document.getElementById("playground");
if (root) createRoot(root).render(<Playground />);

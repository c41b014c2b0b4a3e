import { useState } from "preact/hooks";
import { answer, run, stop } from "../state/answers";
import { runAndShow } from "../state/commands";
import { operationNames } from "../state/operation";
import { active, editTab, type Tab } from "../state/tabs";
import { settings } from "../state/view";
import { CodeEditor } from "./code-editor";
import { Disclosure } from "./disclosure";
import { prettify } from "./prettify";
import { PriceBefore } from "./price-before";

/** The operation with its variables, and the button that runs it. */
export function OperationPane() {
  const tab = active.value;
  if (tab === null) return null;
  return (
    <section class="operation" aria-label="Operation" data-pane="editor">
      <div class="toolbar">
        <RunButton />
        <OperationChoice tab={tab} />
        <PriceBefore />
        <span class="spring" />
        <button type="button" class="quiet" onClick={() => void prettify()}>
          Prettify
        </button>
      </div>
      <CodeEditor
        key={tab.id}
        kind="operation"
        label="Query"
        hint="Write a query, or open an example."
        value={tab.query}
        onChange={(query) => editTab({ query })}
      />
      <Inputs key={`${tab.id}-inputs`} tab={tab} />
    </section>
  );
}

export function RunButton() {
  const isRunning = answer.value === null;
  return (
    <button
      type="button"
      class="run"
      title={isRunning ? "Stop" : "Run (Ctrl+Enter)"}
      onClick={isRunning ? stop : runAndShow}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d={isRunning ? "M2 2h8v8H2z" : "M2.5 1l8 5-8 5z"} />
      </svg>
      {isRunning ? "Stop" : "Run"}
    </button>
  );
}

/** Which operation to run, where the document has several. */
function OperationChoice({ tab }: { tab: Tab }) {
  const names = operationNames(tab.query);
  if (names.length < 2) return null;
  return (
    <select
      aria-label="Operation to run"
      value={tab.operationName ?? ""}
      onChange={(event) => {
        editTab({ operationName: event.currentTarget.value || null });
        if (event.currentTarget.value !== "") void run();
      }}
    >
      <option value="">Choose an operation…</option>
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}

function Inputs({ tab }: { tab: Tab }) {
  const [isOpen, setOpen] = useState(tab.variables !== "");
  return (
    <div class="inputs">
      <Disclosure title="Variables" isOpen={isOpen} onToggle={setOpen}>
        <CodeEditor
          kind="variables"
          label="Variables"
          hint={'{ "id": "ots" }'}
          value={tab.variables}
          onChange={(variables) => editTab({ variables })}
        />
      </Disclosure>
      {settings.value.hasHeaders && (
        <Disclosure title="Headers" isOpen={true}>
          <CodeEditor
            kind="headers"
            label="HTTP headers"
            hint={'{ "kenesh-revision": "…" }'}
            value={tab.headers}
            onChange={(headers) => editTab({ headers })}
          />
        </Disclosure>
      )}
    </div>
  );
}

import { signal } from "@preact/signals";
import type { FunctionComponent } from "preact";
import { ExamplesPanel } from "../panels/examples-panel";
import { HistoryPanel } from "../panels/history-panel";
import { schema } from "../state/schema";
import { panel } from "../state/view";

interface SchemaPanels {
  readonly DocsPanel: FunctionComponent;
  readonly ExplorerPanel: FunctionComponent;
}

/** The panels that read the schema; null until they are loaded. */
const schemaPanels = signal<SchemaPanels | null>(null);

/** Loads the panels that read the schema. */
export async function loadPanels(): Promise<void> {
  schemaPanels.value = await import("../panels/schema-panels");
}

/** The panel that is open. */
export function PanelPane() {
  const name = panel.value;
  if (name === null) return null;
  return (
    <div class="panel" data-pane="panel">
      {name === "examples" && <ExamplesPanel />}
      {name === "history" && <HistoryPanel />}
      {(name === "docs" || name === "explorer") && <SchemaPanel name={name} />}
    </div>
  );
}

function SchemaPanel({ name }: { name: "docs" | "explorer" }) {
  const loaded = schemaPanels.value;
  if (loaded === null || schema.value === null)
    return <p class="waiting">The schema is on its way…</p>;
  return name === "docs" ? <loaded.DocsPanel /> : <loaded.ExplorerPanel />;
}

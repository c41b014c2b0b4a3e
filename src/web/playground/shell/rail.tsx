import type { ComponentChildren } from "preact";
import { PANELS, type Panel, pane, panel, togglePanel } from "../state/view";

const NAMES: Readonly<Record<Panel, string>> = {
  examples: "Examples",
  docs: "Docs",
  explorer: "Explorer",
  history: "History",
};

const SHAPES: Readonly<Record<Panel | "editor" | "answer", string>> = {
  examples: "M3 5h2M3 10h2M3 15h2M8 5h9M8 10h9M8 15h9",
  docs: "M4 3h8l4 4v10H4zM12 3v4h4M7 11h6M7 14h6",
  explorer: "M4 4h4v4H4zM12 4h4v4h-4zM4 12h4v4H4zM14 12v4M12 14h4",
  history: "M10 3a7 7 0 1 1-6.7 5M3 4v4h4M10 6v4l3 2",
  editor: "M7 5l-4 5 4 5M13 5l4 5-4 5",
  answer: "M4 4h12v12H4zM4 8h12M8 8v8",
};

/** Opens and closes the panels; on a phone, where it stands below, it also leads to the editor and the answer. */
export function Rail() {
  return (
    <nav class="rail" aria-label="Panels">
      {PANELS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={panel.value === name}
          data-shown={panel.value === name && pane.value === "panel"}
          onClick={() => togglePanel(name)}
        >
          <Shape name={name}>{NAMES[name]}</Shape>
        </button>
      ))}
      {(["editor", "answer"] as const).map((name) => (
        <button
          key={name}
          type="button"
          class="phone-only"
          aria-pressed={pane.value === name}
          data-shown={pane.value === name}
          onClick={() => {
            pane.value = name;
          }}
        >
          <Shape name={name}>{name === "editor" ? "Query" : "Answer"}</Shape>
        </button>
      ))}
    </nav>
  );
}

function Shape({ name, children }: { name: keyof typeof SHAPES; children: ComponentChildren }) {
  return (
    <>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path d={SHAPES[name]} />
      </svg>
      <span>{children}</span>
    </>
  );
}

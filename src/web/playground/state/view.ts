import { effect, signal } from "@preact/signals";
import { recall, remember } from "./storage";

/** The panes beside the editor, in the order of their buttons. */
export const PANELS = ["examples", "docs", "explorer", "history"] as const;
export type Panel = (typeof PANELS)[number];

/** What a phone shows: it has room for one thing at a time. */
export type Pane = "panel" | "editor" | "answer";

export type Theme = "system" | "light" | "dark";

interface Settings {
  readonly theme: Theme;
  /** Whether one can send HTTP headers. */
  readonly hasHeaders: boolean;
}

const KEY = "settings";
const kept: Partial<Settings & { panel: Panel | null }> = Object(recall(KEY));

/** The panel that is open; a newcomer sees the examples, where there is room beside the editor. */
export const panel = signal<Panel | null>(kept.panel === undefined ? "examples" : kept.panel);

/** Which pane a phone shows. */
export const pane = signal<Pane>("answer");

export const settings = signal<Settings>({
  theme: kept.theme ?? "system",
  hasHeaders: kept.hasHeaders ?? false,
});

/** Whether the list of keys and settings is open. */
export const hasHelp = signal(false);

/** Opens a panel, or closes it where it is open already. */
export function togglePanel(name: Panel): void {
  const isShown = panel.value === name && (pane.value === "panel" || !isNarrow());
  panel.value = isShown && !isNarrow() ? null : name;
  pane.value = "panel";
}

/** Opens a panel, on a phone too. */
export function showPanel(name: Panel): void {
  panel.value = name;
  pane.value = "panel";
}

/** Whether there is room for one pane only; as in `styles/phone.css`. */
export const isNarrow = (): boolean => window.matchMedia("(max-width: 48rem)").matches;

effect(() => {
  document.documentElement.dataset.theme = settings.value.theme;
  remember(KEY, { ...settings.value, panel: panel.value });
});

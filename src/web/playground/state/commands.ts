import { copyLink } from "../shell/copy-link";
import { prettify } from "../shell/prettify";
import { run } from "./answers";
import { hasHelp, isNarrow, pane, togglePanel } from "./view";

/** Something that a key does, wherever the focus is. */
export interface Command {
  /** In the notation of CodeMirror: `Mod` is Ctrl, and ⌘ on a Mac. */
  readonly key: string;
  readonly does: string;
  readonly run: () => void;
}

export const commands: readonly Command[] = [
  { key: "Mod-Enter", does: "Run the operation", run: runAndShow },
  { key: "Mod-Shift-p", does: "Prettify the operation", run: () => void prettify() },
  { key: "Mod-Shift-l", does: "Copy a link to the operation", run: () => void copyLink() },
  { key: "Alt-1", does: "Examples", run: () => togglePanel("examples") },
  { key: "Alt-2", does: "Documentation", run: () => togglePanel("docs") },
  { key: "Alt-3", does: "Explorer", run: () => togglePanel("explorer") },
  { key: "Alt-4", does: "History", run: () => togglePanel("history") },
  { key: "Mod-Shift-k", does: "Keys and settings", run: () => (hasHelp.value = !hasHelp.value) },
];

/** The keys of the editors, which they handle themselves; for the list. */
export const editorKeys = [
  { key: "Ctrl-Space", does: "Complete: fields, arguments, ids of real things, dates" },
  { key: "F1", does: "Documentation of the word at the cursor" },
  { key: "F8", does: "Go to the next problem" },
  { key: "Mod-f", does: "Search in the operation or the answer" },
  { key: "Mod-/", does: "Comment a line out" },
  { key: "Mod-z", does: "Undo" },
  { key: "Tab", does: "Leave the editor" },
] as const;

/** Runs what is open; a phone shows the answer then. */
export function runAndShow(): void {
  if (isNarrow()) pane.value = "answer";
  void run();
}

/** Whether a key press is that of a command. */
export function isKeyOf({ key }: Command, event: KeyboardEvent): boolean {
  const parts = key.split("-");
  const wanted = (name: string) => parts.includes(name);
  return (
    [event.key.toLowerCase(), event.code.replace("Digit", "")].includes(
      parts.at(-1)?.toLowerCase() ?? "",
    ) &&
    (event.ctrlKey || event.metaKey) === wanted("Mod") &&
    event.shiftKey === wanted("Shift") &&
    event.altKey === wanted("Alt")
  );
}

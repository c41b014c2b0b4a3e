import { completionStatus, startCompletion } from "@codemirror/autocomplete";
import type { EditorState } from "@codemirror/state";
import { keymap } from "@codemirror/view";

/** A string, of GraphQL or of JSON, that a place is in. */
export interface OpenString {
  /** Where it begins, after its quote. */
  readonly from: number;
  /** Where the word ends that the place is in: completion replaces it whole. */
  readonly to: number;
  /** What it has before the place. */
  readonly text: string;
}

/** The string that an offset is in; null outside of strings, in block strings and in comments. */
export function openStringAt(state: EditorState, offset: number): OpenString | null {
  const line = state.doc.lineAt(offset);
  const before = line.text.slice(0, offset - line.from);
  if (before.includes('"""')) return null;
  const text = /^(?:[^"#]|"(?:[^"\\]|\\.)*")*"((?:[^"\\]|\\.)*)$/.exec(before)?.[1];
  if (text === undefined) return null;
  const [rest = ""] = /^[\w-]*/.exec(line.text.slice(before.length)) ?? [];
  return { from: offset - text.length, to: offset + rest.length, text };
}

/**
 * Enter in a string makes no new line, as none is allowed there: it completes.
 *
 * So it does no harm when it is pressed while ids are still searched for, or in the moment after they appear, in which
 * CodeMirror takes it for one that was meant for the text (its `interactionDelay`).
 */
export const enterInString = keymap.of([
  {
    key: "Enter",
    run: (view) => {
      const { empty, head } = view.state.selection.main;
      if (!empty || openStringAt(view.state, head) === null) return false;
      return completionStatus(view.state) !== null || startCompletion(view);
    },
  },
]);

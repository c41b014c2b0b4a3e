import { autocompletion, closeBrackets, closeBracketsKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  syntaxHighlighting,
} from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { enterInString } from "./open-string";
import { operationExtensions } from "./operation";
import { variablesCompletion } from "./variables";

export { loadSchema } from "./load-schema";

/** What an editor is for. */
export type EditorKind = "operation" | "variables" | "headers" | "answer";

export interface EditorOptions {
  readonly kind: EditorKind;
  /** What it is called by those who do not see it. */
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onChange?: (value: string) => void;
}

const KINDS: Readonly<Record<EditorKind, () => Extension>> = {
  operation: operationExtensions,
  variables: () => [json(), variablesCompletion, editing],
  headers: () => [json(), editing],
  answer: () => [json(), EditorState.readOnly.of(true), foldGutter(), keymap.of(foldKeymap)],
};

/** What one types into. */
const editing: Extension = [
  history(),
  closeBrackets(),
  indentOnInput(),
  autocompletion(),
  enterInString,
  keymap.of([...closeBracketsKeymap, ...historyKeymap]),
];

/** Makes an editor in an element. Tab leaves it, as it leaves any field. */
export function createEditor(parent: Element, options: EditorOptions): EditorView {
  const { kind, label, value, hint = "", onChange } = options;
  return new EditorView({
    parent,
    doc: value,
    extensions: [
      KINDS[kind](),
      kind === "operation" ? editing : [],
      lineNumbers(),
      drawSelection(),
      bracketMatching(),
      highlightSelectionMatches(),
      syntaxHighlighting(classHighlighter),
      keymap.of([...lintKeymap, ...searchKeymap, ...defaultKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label, tabindex: "0" }),
      hint === "" ? [] : placeholder(hint),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange?.(update.state.doc.toString());
      }),
    ],
  });
}

/** Puts another text into an editor, with as little change as there is, so that the cursor stays. */
export function setText(view: EditorView, text: string): void {
  const now = view.state.doc.toString();
  if (now === text) return;
  let from = 0;
  while (from < now.length && now[from] === text[from]) from += 1;
  let end = 0;
  const most = Math.min(now.length, text.length) - from;
  while (end < most && now[now.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  view.dispatch({
    changes: { from, to: now.length - end, insert: text.slice(from, text.length - end) },
  });
}

import { autocompletion, startCompletion } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { type EditorView, keymap, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { effect } from "@preact/signals";
import {
  completion,
  graphqlLanguage,
  graphqlLanguageSupport,
  stateExtensions,
  updateSchema,
} from "cm6-graphql";
import type { GraphQLSchema } from "graphql";
import { showTypeAt } from "../state/docs";
import { schema } from "../state/schema";
import { describe } from "./describe";
import { hover } from "./hover";
import { placeAt } from "./place";
import { checks, serverErrors } from "./problems";
import { completeValues } from "./values";

/** What an editor of operations knows: the language, the schema, ids of real things, what is wrong. */
export function operationExtensions(): Extension {
  return [
    graphqlLanguageSupport(),
    stateExtensions(undefined, {
      onCompletionInfoRender: ({ documentation }) => describe(documentation ?? null),
    }),
    completion,
    graphqlLanguage.data.of({ autocomplete: completeValues }),
    autocompletion({ icons: false }),
    checks,
    serverErrors,
    hover,
    followSchema,
    keymap.of([{ key: "F1", run: showDocs }]),
  ];
}

/** Hands the schema to the editor as soon as it is there; whoever was typing is offered what they waited for. */
const followSchema = ViewPlugin.define((view) => {
  let isTyping = false;
  const use = (now: GraphQLSchema) => {
    updateSchema(view, now);
    if (isTyping && view.hasFocus) startCompletion(view);
  };
  const stop = effect(() => {
    const now = schema.value;
    if (now !== null) queueMicrotask(() => use(now));
  });
  const update = ({ docChanged, selectionSet, transactions }: ViewUpdate) => {
    if (docChanged || selectionSet)
      isTyping = transactions.some((transaction) => transaction.isUserEvent("input.type"));
  };
  return { update, destroy: stop };
});

/** Opens the documentation of what the cursor is at. */
function showDocs(view: EditorView): boolean {
  const place = placeAt(view.state, view.state.selection.main.head);
  if (place === null) return false;
  showTypeAt(place.info);
  return true;
}

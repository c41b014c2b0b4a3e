import { type Diagnostic, forceLinting, linter } from "@codemirror/lint";
import { StateEffect, type Text } from "@codemirror/state";
import { type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { effect } from "@preact/signals";
import { getSchema } from "cm6-graphql";
import { GraphQLError, parse, validate } from "graphql";
import { type AnswerError, answer } from "../state/answers";
import { price } from "../state/price";
import { placeNamedIn } from "./named-place";

const serverSpoke = StateEffect.define<null>();

/** What is wrong changes without the text: when the schema comes, and when the server has said something. */
const needsRefresh = ({ startState, state, transactions }: ViewUpdate): boolean =>
  getSchema(startState) !== getSchema(state) ||
  transactions.some(({ effects }) => effects.some((effect) => effect.is(serverSpoke)));

/** Marks what the schema does not allow, while one types. */
const againstSchema = linter(
  ({ state }) => {
    const text = state.doc.toString();
    if (text.trim() === "") return [];
    const schema = getSchema(state);
    try {
      const document = parse(text);
      const errors = schema ? validate(schema, document) : [];
      return errors.map((error) => marked(state.doc, error, "error"));
    } catch (error) {
      return error instanceof GraphQLError ? [marked(state.doc, error, "error")] : [];
    }
  },
  { needsRefresh },
);

/** Marks what the server refused, where it says that it is: of the answer, and of the price. */
const fromServer = linter(({ state }) => {
  const text = state.doc.toString();
  const last = answer.peek();
  const quote = price.peek();
  const refused = last?.query === text ? last.errors : [];
  const dear = quote?.query === text ? quote.errors : [];
  const messages = new Set<string>();
  return [...refused, ...dear]
    .filter(({ message }) => !messages.has(message) && messages.add(message))
    .map((error) => ({ ...error, locations: error.locations ?? placeNamedIn(error, text) }))
    .filter(({ locations }) => locations?.[0] !== undefined)
    .map((error) => marked(state.doc, error, "warning"));
});

export const checks = againstSchema;

/** Looks again whenever the server has said something. */
export const serverErrors = [
  fromServer,
  ViewPlugin.define((view: EditorView) => {
    const stop = effect(() => {
      void answer.value;
      void price.value;
      setTimeout(() => {
        view.dispatch({ effects: serverSpoke.of(null) });
        forceLinting(view); // Which does nothing unless there is something to look at again.
      });
    });
    return { destroy: stop };
  }),
];

function marked(doc: Text, error: AnswerError, severity: Diagnostic["severity"]): Diagnostic {
  const { line = 1, column = 1 } = error.locations?.[0] ?? {};
  const at = doc.line(Math.min(line, doc.lines));
  const from = Math.min(at.from + column - 1, at.to);
  const [word = ""] = /^[\w$@"]+/.exec(doc.sliceString(from, at.to)) ?? [];
  return { from, to: from + word.length, severity, message: error.message };
}

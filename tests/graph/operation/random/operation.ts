import { randomFrom } from "../../../helpers/random";
import { Draft, type Subject } from "./draft";
import { selectionSet } from "./selections";

/** An operation as it is executed. */
export interface RandomOperation {
  readonly query: string;
  readonly operationName?: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How many levels of selections an operation has at most. */
const DEPTH = 7;

/**
 * A random operation, the same for the same number: nested fields with arguments, aliases that mean
 * something to JavaScript, the same fields several times in one place, inline fragments and named ones
 * that spread each other, conditions on all of these, variables of all sorts, perhaps several operations.
 *
 * Nearly all are valid: the same response name means the same wherever it stands.
 */
export function randomOperation(subject: Subject, number: number): RandomOperation {
  const random = randomFrom(number * 2_654_435_761);
  const choose = (count: number) => Math.floor(random() * count);
  const drafts = Array.from({ length: choose(12) === 0 ? 2 : 1 }, (_, index) => ({
    name: `Operation${index}`,
    draft: new Draft(subject, choose, "FGH".charAt(index)),
  }));
  const definitions = drafts.flatMap(({ name, draft }) => {
    const root = subject.schema.getQueryType();
    if (!root) throw new Error("the schema has no queries");
    const set = selectionSet(draft, root, 1 + choose(DEPTH));
    const fragments = draft.fragments.map(
      ({ name, on, text }) => `fragment ${name} on ${on} ${text}`,
    );
    const operation = `query ${name}${draft.variables.declarations([set, ...fragments])} ${set}`;
    return draft.oneIn(4) ? [...fragments, operation] : [operation, ...fragments];
  });
  const values = drafts.flatMap(({ draft }) => draft.variables.values());
  const isNamed = drafts.length > 1 ? choose(20) > 0 : choose(4) === 0;
  return {
    query: definitions.join("\n"),
    ...(isNamed && { operationName: choose(60) === 0 ? "NoSuchOperation" : "Operation0" }),
    variables: Object.fromEntries(values),
  };
}

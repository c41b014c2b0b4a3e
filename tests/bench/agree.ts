import { isDeepStrictEqual } from "node:util";
import type { Contender, Running } from "./contender";
import type { Exchange } from "./measure";
import { type Operation, type OperationName, readOperations, type Step } from "./operations";

/** A server that runs. */
export interface Ready {
  readonly contender: Contender;
  readonly running: Running;
}

/** How often a request is sent before its answer counts: an operation is compiled when it comes again. */
const TIMES_ASKED = 3;

/** Operations with the requests that a server has pages for. */
export function operationsOf(
  reference: Ready,
  names: readonly OperationName[],
): Promise<Operation[]> {
  return readOperations(names, async (operation, step) => {
    const exchange = await answerOf(reference, { ...operation, steps: [step] }, step);
    return exchange && dataOf(reference, exchange);
  });
}

/** The text of a server's answer; null where it cannot do the operation. */
export async function answerOf(
  { contender, running }: Ready,
  operation: Operation,
  step: Step,
): Promise<Exchange | null> {
  const body = contender.bodyOf(operation, step);
  if (body === null) return null;
  let answer = "";
  for (let time = 0; time < TIMES_ASKED; time += 1) {
    const response = await fetch(`${running.url}${contender.path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    answer = await response.text();
    if (!response.ok || answer.includes('"errors":'))
      throw new Error(`${contender.name}: ${operation.name}: ${answer}`);
  }
  return { body, answer };
}

/** The data of a server's answer, in the shape of the public API. */
function dataOf({ contender }: Ready, { answer }: Exchange): unknown {
  return contender.dataOf(JSON.parse(answer));
}

/**
 * Everything that a server is asked of an operation, with its answers, which have the same data as those
 * of the server that all are compared with. Null where it cannot do the operation.
 *
 * @throws Error when an answer differs
 */
export async function exchangesOf(
  server: Ready,
  reference: Ready,
  operation: Operation,
): Promise<Exchange[] | null> {
  const exchanges: Exchange[] = [];
  for (const step of operation.steps) {
    const own = await answerOf(server, operation, step);
    const expected = await answerOf(reference, operation, step);
    if (own === null || expected === null) return null;
    const wanted = without(dataOf(reference, expected), server.contender.omits);
    if (!isDeepStrictEqual(dataOf(server, own), wanted))
      throw new Error(differs(server, operation, [own.answer, expected.answer]));
    exchanges.push(own);
  }
  return exchanges;
}

function without(data: unknown, property: string | undefined): unknown {
  return JSON.parse(JSON.stringify(data), (key, value) => (key === property ? undefined : value));
}

function differs({ contender }: Ready, { name }: Operation, answers: readonly string[]): string {
  const [own, expected] = answers.map((answer) => `${answer.slice(0, 2_000)}…`);
  return `${contender.name} answers ${name} otherwise:\n${own}\nexpected:\n${expected}`;
}

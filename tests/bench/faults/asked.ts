import type { Agent } from "node:http";
import { call, type Outcome } from "../../faults/client";
import { MARK } from "../../helpers/another-revision";
import type { TwoRevisions } from "./two-revisions";

/** Three subgraphs know something of it, so that each has to read the same revision. */
const QUERY =
  '{ dataset { revision } body(id: "ots") { mandate citations { source { id } } memberships(first: 3) { nodes { id } } } }';

/** Of an answer, what tells which revision it is from, thrice: its header, a field, the data itself. */
interface Telling {
  readonly header: unknown;
  readonly field: unknown;
  readonly mandate: unknown;
}

let number = 0;

/** Asks, each time in other words, so that the answer has to be made; on a connection of its own without an agent. */
export function askedOf(port: number, agent?: Agent): Promise<Outcome> {
  const path = `/graphql?query=${encodeURIComponent(`${QUERY} # ${number++}`)}`;
  return call({ port, path, ...(agent && { agent }) });
}

/** Whether it was answered, without an error. */
export function isWhole({ status, body }: Outcome): boolean {
  return status === 200 && !body.startsWith('{"errors"');
}

/** Of a whole answer. */
export function tellingOf({ headers, body }: Outcome): Telling {
  const { data } = JSON.parse(body);
  return {
    header: headers["kenesh-revision"],
    field: data.dataset.revision,
    mandate: data.body.mandate,
  };
}

/** Whether an answer is of two revisions. */
export function isMixed({ header, field, mandate }: Telling, { second }: TwoRevisions): boolean {
  const hasMark = String(mandate).startsWith(MARK);
  return header !== field || hasMark !== (field === second.revision);
}

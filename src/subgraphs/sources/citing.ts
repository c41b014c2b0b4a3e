import type { Context } from "../../core/context";
import type { Reference } from "../../core/node";
import { openQuestionById } from "./loaders";

/** What cites: open questions are our own and come whole; everything else is made whole by its owner. */
export async function citing(__typename: string, id: string, ctx: Context): Promise<Reference> {
  const own = __typename === "OpenQuestion" ? await openQuestionById(ctx).load(id) : null;
  return own ?? { __typename, id };
}

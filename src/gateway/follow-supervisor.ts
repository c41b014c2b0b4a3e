import { guardFile } from "../graph/revisions/guard-file";
import { type OpenRevision, openRevision } from "../graph/revisions/open-revision";
import type { Revisions } from "../graph/revisions/revisions";
import { followOrders } from "./orders";

/** Takes revisions as the process that started this one orders: it has found them whole. */
export function followSupervisor({
  first,
  revisions,
}: {
  readonly first: OpenRevision;
  readonly revisions: Revisions;
}): () => void {
  const guard = guardFile(first, revisions, () => {});
  const prepared = new Map<string, OpenRevision>();
  followOrders(async (order) => {
    if (order.do === "prepare") {
      const next = await openRevision(order.file, {
        isVerified: true,
        former: revisions.current,
      });
      if (next.database.revision !== order.revision) {
        next.database.close();
        throw new Error(`${order.file} has revision ${next.database.revision}`);
      }
      prepared.set(order.revision, next);
      revisions.add(next.database);
    } else if (order.do === "switch") {
      const next = prepared.get(order.revision);
      prepared.delete(order.revision);
      // One that was started meanwhile has it already.
      if (next === undefined) return;
      revisions.switchTo(order.revision);
      guard.turnTo(next);
    } else if (order.do === "drop") {
      prepared.delete(order.revision);
      revisions.drop(order.revision);
    }
  });
  return guard.stop;
}

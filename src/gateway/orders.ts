import type { ChildProcess } from "node:child_process";
import { messageOf } from "../core/errors";

/** What the process that started another tells it to do. */
export type Order =
  | { readonly do: "ping" }
  /** Open a revision, to answer from it when it is asked for by name. */
  | { readonly do: "prepare"; readonly file: string; readonly revision: string }
  /** Answer from it from now on. */
  | { readonly do: "switch"; readonly revision: string }
  /** Close it again. */
  | { readonly do: "drop"; readonly revision: string };

/** Does what an order says. @throws Error when it cannot */
export type Obey = (order: Order) => Promise<void> | void;

interface Sent {
  readonly order: Order;
  readonly orderId: number;
}
interface Done {
  readonly doneId: number;
  /** Why it was not done; null when it was. */
  readonly error: string | null;
}

let sent = 0;

/**
 * Gives an order to a child, over the channel that it was started with.
 *
 * @throws Error when it was not done, or not within the time, or the child has ended
 */
export function give(child: ChildProcess, order: Order, withinMs: number): Promise<void> {
  const orderId = sent++;
  return new Promise((resolve, reject) => {
    const end = (error: Error | null) => {
      clearTimeout(patience);
      child.off("message", hear).off("exit", gone);
      if (error === null) resolve();
      else reject(error);
    };
    const hear = ({ doneId, error }: Partial<Done>) => {
      if (doneId === orderId) end(error == null ? null : new Error(error));
    };
    const gone = () => end(new Error("it has ended"));
    const patience = setTimeout(
      () => end(new Error(`it did not answer in ${withinMs / 1_000} s`)),
      withinMs,
    );
    child.on("message", hear).once("exit", gone);
    if (child.connected)
      child.send({ order, orderId } satisfies Sent, (error) => error && end(error));
    else gone();
  });
}

/** Does, from now on, what the process that started this one tells it to. */
export function followOrders(obey: Obey): void {
  process.on("message", (message: Partial<Sent>) => {
    const { order, orderId } = message;
    if (order === undefined || orderId === undefined) return;
    const tell = (error: string | null) => {
      if (process.connected) process.send?.({ doneId: orderId, error } satisfies Done);
    };
    const work = async () => obey(order);
    work().then(
      () => tell(null),
      (error: unknown) => tell(messageOf(error)),
    );
  });
}

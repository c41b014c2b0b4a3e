import type { KeptChild } from "./child";

/** A revision of the data in a file. */
export interface RevisionFile {
  readonly file: string;
  readonly revision: string;
}

/** What takes a revision together. */
export interface Movers {
  readonly children: readonly KeptChild[];
  /** Called when all have the revision open: from now on, who is started anew starts with it. */
  readonly onPrepared: () => void | Promise<void>;
}

/**
 * Moves all processes to a revision: each opens it, and when all could, each answers from it, in order.
 *
 * @throws Error when one of them could not open it, with its name; then all stay where they are
 */
export async function moveTogether(
  next: RevisionFile,
  { children, onPrepared }: Movers,
): Promise<void> {
  const prepared = await Promise.allSettled(
    children.map((child) =>
      child.give({ do: "prepare", ...next }).catch(({ message }: Error) => {
        throw new Error(
          `${child.name} cannot take revision ${next.revision.slice(0, 12)}: ${message}`,
        );
      }),
    ),
  );
  const failed = prepared.find((outcome) => outcome.status === "rejected");
  if (failed !== undefined) {
    for (const child of children)
      void child.give({ do: "drop", revision: next.revision }).catch(() => {}); // it may have ended
    throw failed.reason;
  }
  await onPrepared();
  // One that ends meanwhile is started anew, with the revision.
  for (const child of children)
    await child.give({ do: "switch", revision: next.revision }).catch(() => {});
}

import { messageOf } from "../core/errors";
import type { SupervisedChild } from "./child";

/** A revision of the data in a file. */
export interface RevisionFile {
  readonly file: string;
  readonly revision: string;
}

/** What takes a revision together. */
export interface Movers {
  readonly children: readonly SupervisedChild[];
  /** Called when all have the revision open: from now on, who is started anew starts with it. */
  readonly onPrepared: () => void | Promise<void>;
}

/**
 * Moves all processes to a revision: each opens it, and when all could, all answer from it. They open it
 * one after another, so that not all of them are at it at once while clients wait. One that is not there at
 * the moment starts with it.
 *
 * @throws Error when one of them could not open it, with its name; then all stay where they are
 */
export async function moveTogether(
  next: RevisionFile,
  { children, onPrepared }: Movers,
): Promise<void> {
  const { file, revision } = next;
  const there = children.filter((child) => child.isUp());
  for (const child of there)
    try {
      await child.give({ do: "prepare", file, revision });
    } catch (error) {
      for (const one of there) void one.give({ do: "drop", revision }).catch(() => {}); // it may have ended
      throw new Error(
        `${child.name} cannot take revision ${revision.slice(0, 12)}: ${messageOf(error)}`,
      );
    }
  await onPrepared();
  for (const child of children) if (!there.includes(child)) child.startAnew();
  // One that ends meanwhile is started anew, with the revision.
  await Promise.all(there.map((child) => child.give({ do: "switch", revision }).catch(() => {})));
}

import { pinned } from "../core/database/revision-files";
import { messageOf } from "../core/errors";
import { openRevision, stateOf } from "../graph/revisions/open-revision";
import { type Watched, watchPointer } from "../graph/revisions/watch-pointer";
import type { SupervisedChild } from "./child";
import { moveTogether, type RevisionFile } from "./move-together";

/** Processes that serve one revision together, and the file that leads to the next. */
export interface Led {
  readonly file: string;
  readonly first: LedRevision;
  readonly children: () => readonly SupervisedChild[];
  /** Called with the revision that all have opened, before the first of them answers from it. */
  readonly onPrepared: (next: RevisionFile) => void | Promise<void>;
  readonly say: (message: string) => void;
}

/** A revision in a file that lasts, and what the file that leads to it was then; see `stateOf`. */
export interface LedRevision extends RevisionFile {
  readonly state: string;
}

/** The revision that a file leads to now. @throws UserError when it is damaged */
export async function revisionIn(file: string): Promise<LedRevision> {
  const { database, state } = await openRevision(file);
  const { revision } = database;
  database.close();
  return { file: await pinned(file, revision), revision, state };
}

/**
 * Has processes take each revision that a file leads to: all of them, once it is whole and each of them
 * has it open, or none.
 */
export function leadChildren({ file, first, children, onPrepared, say }: Led): Watched {
  let current: RevisionFile = first;
  let state = stateOf(first.file);
  const take = async () => {
    const next = await revisionIn(file);
    const nextState = stateOf(next.file);
    if (next.revision === current.revision && nextState === state) return;
    await moveTogether(next, {
      children: children(),
      onPrepared: async () => {
        current = next;
        state = nextState;
        await onPrepared(next);
      },
    });
    say(`Serving revision ${next.revision.slice(0, 12)} from now on.`);
  };
  return watchPointer({
    file,
    served: first.state,
    take,
    sayFailure: (error) =>
      say(`All stay with revision ${current.revision.slice(0, 12)}: ${messageOf(error)}`),
  });
}

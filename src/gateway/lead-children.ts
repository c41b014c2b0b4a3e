import { pinned } from "../core/database/revision-files";
import { messageOf } from "../graph/revisions/follow-file";
import { openRevision, stateOf } from "../graph/revisions/open-revision";
import { type Watched, watchPointer } from "../graph/revisions/watch-pointer";
import type { KeptChild } from "./child";
import { moveTogether, type RevisionFile } from "./move-together";

/** Processes that serve one revision together, and the file that leads to the next. */
export interface Led {
  readonly file: string;
  readonly first: RevisionFile;
  readonly children: () => readonly KeptChild[];
  /** Called with the revision that all have opened, before the first of them answers from it. */
  readonly onPrepared: (next: RevisionFile) => void | Promise<void>;
  readonly say: (message: string) => void;
}

/** The lasting file of the revision that a file leads to now. @throws UserError when it is damaged */
export async function revisionIn(file: string): Promise<RevisionFile> {
  const { database } = await openRevision(file);
  const { revision } = database;
  database.close();
  return { file: pinned(file, revision), revision };
}

/**
 * Has processes take each revision that a file leads to: all of them, once it is whole and each of them
 * has it open, or none.
 */
export function leadChildren({ file, first, children, onPrepared, say }: Led): Watched {
  let current = first;
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
    take,
    sayFailure: (error) =>
      say(`All stay with revision ${current.revision.slice(0, 12)}: ${messageOf(error)}`),
  });
}

import { messageOf } from "../../core/errors";
import { guardFile } from "./guard-file";
import { type OpenRevision, openRevision } from "./open-revision";
import type { Revisions } from "./revisions";
import { type Watched, watchPointer } from "./watch-pointer";

/** What a process follows, and whom it tells. */
interface Followed {
  readonly file: string;
  readonly first: OpenRevision;
  readonly revisions: Revisions;
  readonly say: (message: string) => void;
}

/**
 * Lets a process serve what a file leads to: when that is replaced, the new revision is taken once it
 * is whole and warm; when the file itself is written to, nothing is answered from it any more.
 */
export function followFile({ file, first, revisions, say }: Followed): Watched {
  const guard = guardFile(first, revisions, say);
  const short = () => revisions.current.revision.slice(0, 12);
  const take = async () => {
    const next = await openRevision(file, { former: revisions.current });
    const { revision } = next.database;
    if (revision === revisions.current.revision && !guard.isTouched()) {
      next.database.close();
      return;
    }
    revisions.add(next.database);
    revisions.switchTo(revision);
    guard.turnTo(next);
    say(`Serving revision ${short()} from now on.`);
  };
  const watched = watchPointer({
    file,
    served: first.state,
    take,
    sayFailure: (error) => say(`The server stays with revision ${short()}: ${messageOf(error)}`),
  });
  return {
    check: watched.check,
    stop() {
      watched.stop();
      guard.stop();
    },
  };
}

import { setTimeout as wait } from "node:timers/promises";
import { call, portOf } from "../../faults/client";
import { type RunningServer, serveKenesh } from "../../helpers/cli";
import type { Built, TwoRevisions } from "./two-revisions";

/** What became of the walks through pages while replicas were updated one after another. */
export interface WalkResult {
  readonly walks: number;
  /** Told that their revision is gone, and begun anew. */
  readonly begunAnew: number;
  /** That saw two revisions. */
  readonly mixed: number;
  /** Answers that were neither a page nor said that the revision is gone. */
  readonly failed: number;
}

const REPLICAS = 3;
const WALKERS = 6;
/** How often all replicas are updated. */
const UPDATES = 4;

/** A replica, or null while it is restarted: the balancer sends nothing there. */
type Replicas = (RunningServer | null)[];

/** Three replicas behind a balancer, updated one after another, and clients that walk by cursor. */
export async function measureWalks({ first, second }: TwoRevisions): Promise<WalkResult> {
  const start = ({ file }: Built) => serveKenesh(["--database", file, "--no-build"]);
  const replicas: Replicas = await Promise.all(
    Array.from({ length: REPLICAS }, () => start(first)),
  );
  let isOver = false;
  const walkers = Array.from({ length: WALKERS }, () => walk(replicas, () => isOver));
  for (let update = 0; update < UPDATES; update++)
    for (let index = 0; index < REPLICAS; index++) {
      const replica = replicas[index];
      replicas[index] = null;
      await replica?.stop();
      replicas[index] = await start(update % 2 === 0 ? second : first);
      await wait(500);
    }
  isOver = true;
  const results = await Promise.all(walkers);
  await Promise.all(replicas.map((replica) => replica?.stop()));
  const sum = (name: keyof WalkResult) => results.reduce((all, one) => all + one[name], 0);
  return {
    walks: sum("walks"),
    begunAnew: sum("begunAnew"),
    mixed: sum("mixed"),
    failed: sum("failed"),
  };
}

/** Walks again and again. */
async function walk(replicas: Replicas, isOver: () => boolean): Promise<WalkResult> {
  const result = { walks: 0, begunAnew: 0, mixed: 0, failed: 0 };
  while (!isOver()) {
    const seen = await walkOnce(replicas);
    if (seen === "gone") result.begunAnew += 1;
    else if (seen === "failed") result.failed += 1;
    else {
      result.walks += 1;
      if (seen.size > 1) result.mixed += 1;
    }
  }
  return result;
}

let turn = 0;

/**
 * Walks through all conferences, page by page, each from the next replica.
 *
 * @returns the revisions that it saw
 */
async function walkOnce(replicas: Replicas): Promise<Set<string> | "gone" | "failed"> {
  const seen = new Set<string>();
  for (let last: Page | null = null; last === null || last.hasNext; ) {
    const replica: Replicas[number] | undefined = replicas[turn++ % REPLICAS];
    if (replica == null) continue;
    const page = await pageFrom(portOf(replica.url), last);
    if (page === "elsewhere") continue;
    if (page === "gone" || page === "failed") return page;
    seen.add(page.revision);
    last = page;
  }
  return seen;
}

interface Page {
  readonly revision: string;
  readonly cursor: string;
  readonly hasNext: boolean;
}

/** The page after another, of the same revision; the first one for null. */
async function pageFrom(
  port: number,
  last: Page | null,
): Promise<Page | "elsewhere" | "gone" | "failed"> {
  const after = last === null ? "" : `, after: ${JSON.stringify(last.cursor)}`;
  const query = `{ dataset { revision } conferences(first: 50${after}) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
  const path = `/graphql?query=${encodeURIComponent(query)}`;
  const headers = last === null ? {} : { "kenesh-revision": last.revision };
  const { status, body, failure } = await call({ port, path, headers });
  // It is being restarted: what no connection was opened for goes elsewhere.
  if (failure === "ECONNREFUSED") return "elsewhere";
  if (status === 410) return "gone";
  if (status !== 200) return "failed";
  const { dataset, conferences } = JSON.parse(body).data;
  const { endCursor, hasNextPage } = conferences.pageInfo;
  return { revision: dataset.revision, cursor: endCursor, hasNext: hasNextPage };
}

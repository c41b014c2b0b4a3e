import { distance } from "fastest-levenshtein";

/** ` did you mean "x"?` when one of the candidates is near what was written, else nothing. */
export function didYouMean(written: string, candidates: Iterable<string>): string {
  const most = Math.max(1, Math.floor(written.length / 3));
  let best: string | null = null;
  let least = most + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= least) continue;
    const edits = distance(written, candidate);
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best === null ? "" : `; did you mean "${best}"?`;
}

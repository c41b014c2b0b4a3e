import { percent } from "../shell/price-before";
import { answer, type ResponseFacts } from "../state/answers";
import { price } from "../state/price";

const WORDS: Readonly<Record<number, string>> = {
  200: "OK",
  400: "refused",
  404: "not found",
  410: "revision gone",
  429: "too many requests",
  500: "failed",
  503: "not ready",
};

/** Below the answer: status, time, size, price, whether it was stored, and the revision of the data. */
export function StatusLine() {
  const now = answer.value;
  const facts = now?.response;
  return (
    <footer class="status">
      {now === null && <span>Running…</span>}
      {now && !facts && <span class="bad">Not sent</span>}
      {facts && <Facts facts={facts} query={now.query} />}
    </footer>
  );
}

function Facts({ facts, query }: { facts: ResponseFacts; query: string }) {
  const { status, ms, bytes, sent, isStored, revision } = facts;
  const share = price.value?.query === query ? price.value.share : null;
  return (
    <>
      <span class={status === 200 ? "good" : "bad"}>
        {status} {WORDS[status] ?? ""}
      </span>
      <span title="From sending the operation to reading the last byte">{milliseconds(ms)}</span>
      <span title="The answer, and what of it came over the wire">
        {kilobytes(bytes)}
        {sent !== null && sent < bytes && ` (${kilobytes(sent)} sent)`}
      </span>
      {share !== null && (
        <span title="What the operation may cost">{percent(share)} of the limit</span>
      )}
      <span title="Whether the server had this answer in memory">
        {isStored ? "from the cache" : "not cached"}
      </span>
      {revision !== null && (
        <span title={`Revision ${revision} of the data`}>
          revision <code>{revision.slice(0, 12)}</code>
        </span>
      )}
    </>
  );
}

const milliseconds = (ms: number) => `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 100_000 ? 1 : 0)} KB`;

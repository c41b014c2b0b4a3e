import { run } from "../state/answers";
import { history, type PastRun } from "../state/history";
import { openTab, titleOf } from "../state/tabs";
import { pane } from "../state/view";

/** What was run in this browser, the latest first. */
export function HistoryPanel() {
  return (
    <section aria-label="History">
      <h2>History</h2>
      {history.value.length === 0 && <p>What you run is listed here, in this browser only.</p>}
      <ul class="choices">
        {history.value.map((past) => (
          <li key={past.at}>
            <button type="button" onClick={() => open(past)}>
              <strong>{titleOf(past)}</strong>
              <span>
                {new Date(past.at).toLocaleString()} <code>{extract(past)}</code>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function open(past: PastRun): void {
  openTab(past);
  pane.value = "answer";
  void run();
}

/** The beginning of a query, on one line. */
const extract = ({ query }: PastRun) =>
  query.replace(/#.*$/gm, "").replace(/\s+/g, " ").trim().slice(0, 80);

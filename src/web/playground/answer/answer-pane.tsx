import { computed, signal } from "@preact/signals";
import { CodeEditor } from "../shell/code-editor";
import { RunButton } from "../shell/operation-pane";
import { answer } from "../state/answers";
import { active } from "../state/tabs";
import { barsIn } from "./chart-data";
import { ChartView } from "./chart-view";
import { CopyMenu } from "./copy-menu";
import { DownloadMenu } from "./download-menu";
import { StatusLine } from "./status-line";
import { TableView } from "./table-view";
import { ViewTabs } from "./view-tabs";

type View = "JSON" | "Table" | "Chart";

/** How the answer is to be shown, where it can be. */
const chosen = signal<View>("JSON");
/** How it can be: a chart is of counts or of dated things. */
const views = computed<readonly View[]>(() => [
  "JSON",
  "Table",
  ...(barsIn(answer.value?.data).length > 0 ? ["Chart" as const] : []),
]);

/** The answer, as text or as a table, what is told of it, and the ways out of the page. */
export function AnswerPane() {
  const shown = views.value.includes(chosen.value) ? chosen.value : "JSON";
  return (
    <section class="answer" aria-label="Answer" data-pane="answer">
      <div class="toolbar">
        <span class="phone-only">
          <RunButton />
        </span>
        <ViewTabs views={views.value} shown={shown} show={chosen} />
        <div class="ways-out">
          <CopyMenu />
          <DownloadMenu />
        </div>
      </div>
      <div
        class="answer-body"
        role="tabpanel"
        id="answer-view"
        aria-labelledby={`view-${shown}`}
        aria-busy={answer.value === null}
      >
        {shown === "JSON" && <JsonView />}
        {shown === "Chart" && <ChartView />}
        {shown === "Table" && <TableView key={active.value?.id} />}
      </div>
      <StatusLine />
    </section>
  );
}

function JsonView() {
  const now = answer.value;
  if (now === undefined) return <p class="waiting">Run the operation to see its answer.</p>;
  if (now === null) return <p class="waiting">Running…</p>;
  return (
    <>
      <Faults />
      <CodeEditor kind="answer" label="Answer as JSON" value={now.text} key={active.value?.id} />
    </>
  );
}

/** What went wrong, in words, above what came all the same. */
function Faults() {
  const errors = answer.value?.errors ?? [];
  if (errors.length === 0) return null;
  return (
    <ul class="faults" role="alert">
      {errors.slice(0, 5).map(({ message, locations }) => (
        <li key={message}>
          {message}
          {locations?.[0] && (
            <small>
              {" "}
              line {locations[0].line}, column {locations[0].column}
            </small>
          )}
        </li>
      ))}
      {errors.length > 5 && <li>and {errors.length - 5} more</li>}
    </ul>
  );
}

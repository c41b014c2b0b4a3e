import { useEffect } from "preact/hooks";
import { AnswerPane } from "../answer/answer-pane";
import { runOnce } from "../state/answers";
import { active } from "../state/tabs";
import { pane, panel } from "../state/view";
import { Header } from "./header";
import { Help } from "./help";
import { Notice } from "./notice";
import { OperationPane } from "./operation-pane";
import { PanelPane } from "./panel-pane";
import { Rail } from "./rail";

/** The playground: header, panels, operation and answer. */
export function Page() {
  const id = active.value?.id;
  useEffect(runOnce, [id]);
  return (
    <div class="page" data-shows={pane.value} data-panel={panel.value ?? "none"}>
      <Header />
      <Rail />
      <PanelPane />
      <OperationPane />
      <AnswerPane />
      <Notice />
      <Help />
    </div>
  );
}

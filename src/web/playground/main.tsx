import "./styles/index.css";
import { render } from "preact";
import { examples } from "./examples";
import { followInAddress, linkedOperation } from "./link/address";
import { loadEditor } from "./shell/code-editor";
import { tell } from "./shell/notice";
import { Page } from "./shell/page";
import { loadPanels } from "./shell/panel-pane";
import { run } from "./state/answers";
import { commands, isKeyOf } from "./state/commands";
import { defaultVariables } from "./state/operation";
import { followPrice } from "./state/price";
import { active, openTab } from "./state/tabs";

/** Opens what the address has, else what was open before, else the first example; and its answer. */
async function begin(): Promise<void> {
  try {
    const linked = await linkedOperation();
    if (linked !== null) openTab(linked.operation, linked.document);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
  const query = examples[0]?.query ?? "";
  if (active.peek() === null)
    openTab({ query, variables: defaultVariables(query), operationName: null });
  const root = document.getElementById("playground");
  if (root) {
    root.textContent = "";
    render(<Page />, root);
  }
  followInAddress();
  followPrice();
  await run();
  // What is heavy comes after the first answer.
  await Promise.all([loadEditor(), loadPanels()]);
}

/** Before the editors, which have other uses for some of these keys. */
document.addEventListener(
  "keydown",
  (event) => {
    const command = commands.find((one) => isKeyOf(one, event));
    if (command === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    command.run();
  },
  { capture: true },
);

begin().catch((error: unknown) =>
  tell(`The editor cannot be loaded (${error}). Plain fields do in the meantime.`),
);

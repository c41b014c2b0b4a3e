import type { Example } from "../example";
import { run } from "./answers";
import { defaultVariables } from "./operation";
import { openTab } from "./tabs";
import { pane } from "./view";

/** Opens an example with its answer. */
export function openExample({ query }: Example): void {
  openTab({ query, variables: defaultVariables(query), operationName: null });
  pane.value = "answer";
  void run();
}

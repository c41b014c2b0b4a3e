import { prettified } from "../editor/prettify";
import { active, editTab } from "../state/tabs";
import { tell } from "./notice";

/** Gives the operation that is open the white space of its kind. */
export async function prettify(): Promise<void> {
  const tab = active.peek();
  if (tab === null) return;
  try {
    const query = await prettified(tab.query);
    if (active.peek() === tab) editTab({ query });
  } catch {
    tell("The operation cannot be read: mend what is marked in it first.");
  }
}

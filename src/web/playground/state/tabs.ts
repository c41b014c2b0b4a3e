import { computed, effect, signal } from "@preact/signals";
import { debounced } from "./debounce";
import { isSame, type Operation, operationNames } from "./operation";
import { recall, remember } from "./storage";

/** An operation that is open. */
export interface Tab extends Operation {
  readonly id: string;
  /** HTTP headers that are sent with it: JSON, or empty. */
  readonly headers: string;
  /** The id of a document of the server from which it was opened, and that document. */
  readonly document?: { readonly id: string; readonly query: string };
}

/** More are not kept: the oldest goes. */
const MOST_TABS = 20;
const KEY = "tabs";

const remembered = readTabs(recall(KEY));

/** What is open, in the order of opening. */
export const tabs = signal<readonly Tab[]>(remembered.tabs);
const activeId = signal(remembered.active);

/** The tab that is shown; there is always one once the page has begun. */
export const active = computed(
  () => tabs.value.find(({ id }) => id === activeId.value) ?? tabs.value[0] ?? null,
);

/** Opens an operation in a tab of its own, or goes to the tab that has it. */
export function openTab(operation: Operation, document?: Tab["document"]): void {
  const open = tabs.value.find((tab) => isSame(tab, operation));
  if (open !== undefined) {
    showTab(open.id);
    return;
  }
  const { query, variables, operationName } = operation;
  const id = crypto.randomUUID?.() ?? String(Date.now() + Math.random());
  const tab = { id, query, variables, operationName, headers: "", ...(document && { document }) };
  tabs.value = [...tabs.value, tab].slice(-MOST_TABS);
  activeId.value = id;
}

/** Shows an open tab. */
export function showTab(id: string): void {
  activeId.value = id;
}

/** Changes the tab that is shown. */
export function editTab(change: Partial<Omit<Tab, "id">>): void {
  const id = active.value?.id;
  tabs.value = tabs.value.map((tab) => (tab.id === id ? { ...tab, ...change } : tab));
}

/** Closes a tab; the last one leaves an empty one. */
export function closeTab(id: string): void {
  const at = tabs.value.findIndex((tab) => tab.id === id);
  const left = tabs.value.filter((tab) => tab.id !== id);
  const next = left[Math.min(at, left.length - 1)];
  const isActive = active.value?.id === id;
  tabs.value = left;
  if (next === undefined) openTab({ query: "", variables: "", operationName: null });
  else if (isActive) activeId.value = next.id;
}

/** What a tab is called: its operation's name, else the first field. */
export function titleOf({ query, operationName }: Operation): string {
  const [name = null] = operationNames(query);
  return operationName ?? name ?? /\{\s*(\w+)/.exec(query)?.[1] ?? "New tab";
}

const save = debounced(300, () =>
  remember(KEY, { tabs: tabs.peek(), active: active.peek()?.id ?? "" }),
);
effect(() => {
  void tabs.value;
  void activeId.value;
  save();
});

function readTabs(value: unknown): { tabs: readonly Tab[]; active: string } {
  const kept = Object(value);
  const list: unknown[] = Array.isArray(kept.tabs) ? kept.tabs : [];
  return { tabs: list.filter(isTab), active: String(kept.active ?? "") };
}

function isTab(value: unknown): value is Tab {
  const { id, query, variables, headers } = Object(value);
  return [id, query, variables, headers].every((text) => typeof text === "string");
}

import { effect } from "@preact/signals";
import { debounced } from "../state/debounce";
import { addressOf } from "../state/endpoint";
import { active } from "../state/tabs";
import { type LinkedOperation, operationIn, searchOf } from "./link";

/** The operation of the page's address; null where it has none. @throws Error as `operationIn` */
export function linkedOperation(): Promise<LinkedOperation | null> {
  return operationIn(window.location.search, documentOf);
}

/** A link to what is open. */
export async function linkToActive(): Promise<string> {
  const { origin, pathname } = window.location;
  const tab = active.peek();
  return tab === null ? origin + pathname : `${origin}${pathname}?${await searchOf(tab)}`;
}

/** From now on, the address follows what is open, so that a reload or a bookmark comes back to it. */
export function followInAddress(): void {
  const follow = debounced(300, () => void write());
  effect(() => {
    void active.value;
    follow();
  });
}

async function write(): Promise<void> {
  const tab = active.peek();
  const link = await linkToActive();
  if (tab === active.peek()) window.history.replaceState(null, "", link);
}

/** A browser that asks for a document of the server is led here, with the document in the address. */
async function documentOf(id: string): Promise<string | null> {
  const address = `${addressOf("graphql")}?documentId=${encodeURIComponent(id)}`;
  const { url } = await fetch(address, { headers: { accept: "text/html" } });
  return new URL(url).searchParams.get("query");
}

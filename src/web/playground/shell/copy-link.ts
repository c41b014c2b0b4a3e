import { linkToActive } from "../link/address";
import { copy } from "./copy";

/** Copies a link to what is open. */
export async function copyLink(): Promise<void> {
  await copy(await linkToActive(), "a link to this operation");
}

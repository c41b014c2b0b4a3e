import { signal } from "@preact/signals";
import { getNamedType } from "graphql";
import type { TypesAt } from "../editor/place";
import { showPanel } from "./view";

/** A page of the documentation: a type, and a field of it that is meant. */
export interface DocsPage {
  readonly type: string;
  readonly field: string | null;
}

/** The pages that led to the one that is shown, which is the last; none is the start. */
export const docsPath = signal<readonly DocsPage[]>([]);

/** Opens the documentation of a type, or of a field of it. */
export function showDocsPage(type: string, field: string | null = null): void {
  docsPath.value = [...docsPath.value, { type, field }].slice(-20);
}

/** Opens the documentation of what stands at a place of an operation. */
export function showTypeAt({ fieldDef, parentType, type }: TypesAt): void {
  if (fieldDef && parentType) showDocsPage(getNamedType(parentType).name, fieldDef.name);
  else if (type) showDocsPage(getNamedType(type).name);
  showPanel("docs");
}

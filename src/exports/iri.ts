/** The IRI of a record: its id, appended to the base. */
export function iriOf(base: string, id: string): string {
  return base + encodeURIComponent(id);
}

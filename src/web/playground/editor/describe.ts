/** The text of a description, with what stands in backticks as code; null for none. */
export function describe(description: string | null | undefined): HTMLElement | null {
  if (!description) return null;
  const paragraph = document.createElement("p");
  for (const [at, part] of description.split("`").entries()) {
    const node = at % 2 === 0 ? document.createTextNode(part) : document.createElement("code");
    if (at % 2 === 1) node.textContent = part;
    paragraph.append(node);
  }
  return paragraph;
}

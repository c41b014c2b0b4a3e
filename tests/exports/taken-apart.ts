/** The values of a list in a cell, by the rule that the README of the exports gives, as a foreign reader would do it. */
export function takenApart(cell: unknown): (string | null)[] {
  if (cell === null || cell === "") return [];
  return String(cell)
    .split("|")
    .map((value) => {
      if (value === "\\N") return null;
      if (value === "\\E") return "";
      return value.replace(/\\(.)/g, (_, escaped: string) => (escaped === "p" ? "|" : escaped));
    });
}

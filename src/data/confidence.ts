import type { ClassType } from "type-graphql";
import { nestedClass } from "../core/records/rules";
import type { Path } from "./problem";
import type { Sources } from "./sources";

/**
 * Where in a valid record something is called `high` without two publishers or an official source.
 *
 * @param report takes the place of the confidence, and what is wrong with it
 */
export function checkConfidence(
  record: object,
  type: ClassType<object>,
  sources: Sources,
  report: (path: Path, message: string) => void,
): void {
  if ("confidence" in record && record.confidence === "high" && "cites" in record)
    checkCites(record.cites, sources, (message) => report(["confidence"], message));
  for (const [property, value] of Object.entries(record)) {
    const within = nestedClass(type, property);
    if (within === undefined || !Array.isArray(value)) continue;
    for (const [index, item] of value.entries())
      checkConfidence(item, within, sources, (path, message) =>
        report([property, index, ...path], message),
      );
  }
}

function checkCites(cites: unknown, sources: Sources, report: (message: string) => void): void {
  const cited = Array.isArray(cites) ? cites.map((id) => sources.get(String(id))) : [];
  const known = cited.filter((source) => source !== undefined);
  // A source that nobody knows is reported as such, and might be an official one.
  if (known.length < cited.length || known.some(({ isOfficial }) => isOfficial)) return;
  const publishers = [...new Set(known.map(({ publisher }) => publisher))];
  if (publishers.length >= 2) return;
  report(
    `"confidence" is "high" on ${publishers.map((id) => `"${id}"`).join("") || "nobody"} alone, expected sources of two publishers, an official one, or "medium"`,
  );
}

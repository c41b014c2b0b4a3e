import { execFileSync } from "node:child_process";
import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";
import { UserError } from "../core/errors";
import type { Environment } from "./environment";

/** What a change means for clients, in the order in which it is told. */
const MEANINGS = [
  [CriticalityLevel.Breaking, "breaking"],
  [CriticalityLevel.Dangerous, "dangerous"],
  [CriticalityLevel.NonBreaking, "safe"],
] as const;

/**
 * Says how the public schema differs from that of a commit, breaking changes first. Fails when
 * there are any.
 *
 * @throws UserError when git does not have the schema of that commit
 */
export async function sayChanges(
  { say, setExitCode, config }: Environment,
  apiSdl: string,
  revision: string,
): Promise<void> {
  const before = buildSchema(schemaOf(revision, config.schemaFolder));
  const changes = await diff(before, buildSchema(apiSdl));
  const counts = MEANINGS.map(([level, meaning]) => {
    const alike = changes.filter((change: Change) => change.criticality.level === level);
    for (const { message } of alike) say(`${meaning}: ${message}`);
    return `${alike.length} ${meaning}`;
  });
  say(`Changes since ${revision}: ${counts.join(", ")}.`);
  if (changes.some(({ criticality }) => criticality.level === CriticalityLevel.Breaking))
    setExitCode(1);
}

function schemaOf(revision: string, folder: string): string {
  try {
    return execFileSync("git", ["show", `${revision}:./api.graphql`], {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch {
    throw new UserError(
      `${revision}: git knows no schema/api.graphql of it; name a commit of this repository`,
    );
  }
}

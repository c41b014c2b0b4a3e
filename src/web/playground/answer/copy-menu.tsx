import { copy } from "../shell/copy";
import { tell } from "../shell/notice";
import { answer } from "../state/answers";
import { addressOf } from "../state/endpoint";
import { readVariables } from "../state/operation";
import { active } from "../state/tabs";
import { asCurl, asExportCommand, asFetch, asPython, type Request } from "./copy-as";
import { Menu } from "./menu";

const KINDS = [
  ["curl", asCurl],
  ["fetch (JavaScript)", asFetch],
  ["Python", asPython],
  ["kenesh export", asExportCommand],
] as const;

/** Copies the operation as a program that sends it, or the answer. */
export function CopyMenu() {
  return (
    <Menu title="Copy as">
      {KINDS.map(([name, write]) => (
        <button key={name} type="button" onClick={() => void copyAs(name, write)}>
          {name}
        </button>
      ))}
      <button
        type="button"
        disabled={!answer.value}
        onClick={() => void copy(answer.value?.text ?? "", "the answer")}
      >
        the answer (JSON)
      </button>
    </Menu>
  );
}

async function copyAs(name: string, write: (request: Request) => string): Promise<void> {
  const tab = active.peek();
  if (tab === null) return;
  try {
    const { query, operationName } = tab;
    const variables = readVariables(tab.variables);
    const origin = addressOf("").replace(/\/$/, "");
    await copy(write({ origin, query, variables, operationName }), `it as ${name}`);
  } catch (error) {
    tell(error instanceof Error ? error.message : String(error));
  }
}

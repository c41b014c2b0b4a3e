import { useEffect, useRef } from "preact/hooks";
import { commands, editorKeys } from "../state/commands";
import { forgetHistory } from "../state/history";
import { hasHelp, settings, type Theme } from "../state/view";
import { tell } from "./notice";

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

const THEMES = [
  ["system", "as the system has it"],
  ["light", "light"],
  ["dark", "dark"],
] as const satisfies readonly (readonly [Theme, string])[];

/** The list of keys, and the few settings that there are. */
export function Help() {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = hasHelp.value;
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help-title" onClose={close}>
      <header>
        <h2 id="help-title">Keys and settings</h2>
        <button type="button" class="quiet" onClick={close}>
          Close
        </button>
      </header>
      <h3>Keys</h3>
      <dl>
        {[...commands, ...editorKeys].map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{readable(key)}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <h3>Settings</h3>
      <Settings />
    </dialog>
  );
}

function Settings() {
  return (
    <div class="settings">
      <label>
        Colours{" "}
        <select
          value={settings.value.theme}
          onChange={(event) => {
            const theme = THEMES.find(([name]) => name === event.currentTarget.value)?.[0];
            settings.value = { ...settings.value, theme: theme ?? "system" };
          }}
        >
          {THEMES.map(([name, label]) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <input
          type="checkbox"
          checked={settings.value.hasHeaders}
          onChange={(event) => {
            settings.value = { ...settings.value, hasHeaders: event.currentTarget.checked };
          }}
        />{" "}
        Send HTTP headers with operations
      </label>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          forgetHistory();
          tell("The history is empty.");
        }}
      >
        Clear the history
      </button>
    </div>
  );
}

function close(): void {
  hasHelp.value = false;
}

const readable = (key: string) =>
  key
    .split("-")
    .map(
      (part) =>
        ({ Mod: isMac ? "⌘" : "Ctrl" })[part] ?? (part.length === 1 ? part.toUpperCase() : part),
    )
    .join(isMac ? " " : "+");

import { useEffect, useRef } from "preact/hooks";
import icon from "../icon.svg";
import { active, closeTab, openTab, showTab, tabs, titleOf } from "../state/tabs";
import { hasHelp, pane } from "../state/view";
import { focusOperation } from "./code-editor";
import { copyLink } from "./copy-link";

/** The way home, what is open, and what concerns the whole page. */
export function Header() {
  return (
    <header class="header">
      <h1>
        <a href="../">
          <img src={icon} alt="" width="22" height="22" />
          <span>Kenesh</span>
          <span class="away"> playground</span>
        </a>
      </h1>
      <OpenTabs />
      <div class="header-actions">
        <button type="button" class="quiet" onClick={() => void copyLink()}>
          Copy link
        </button>
        <button
          type="button"
          class="quiet"
          aria-haspopup="dialog"
          onClick={() => {
            hasHelp.value = true;
          }}
        >
          Keys<span class="away"> and settings</span>
        </button>
      </div>
    </header>
  );
}

function OpenTabs() {
  const nav = useRef<HTMLElement>(null);
  const id = active.value?.id;
  useEffect(() => {
    if (id) nav.current?.querySelector(".current")?.scrollIntoView({ inline: "nearest" });
  }, [id]);
  return (
    <nav class="tabs" ref={nav} aria-label="Open operations">
      <ul>
        {tabs.value.map((tab) => (
          <li key={tab.id} class={tab === active.value ? "current" : ""}>
            <button
              type="button"
              aria-current={tab === active.value ? "true" : undefined}
              onClick={() => showTab(tab.id)}
            >
              {titleOf(tab)}
            </button>
            <button
              type="button"
              class="close"
              aria-label={`Close ${titleOf(tab)}`}
              onClick={() => closeTab(tab.id)}
            >
              <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="add" aria-label="New tab" onClick={addTab}>
        <span aria-hidden="true">+</span>
      </button>
    </nav>
  );
}

function addTab(): void {
  openTab({ query: "", variables: "", operationName: null });
  pane.value = "editor";
  requestAnimationFrame(focusOperation);
}

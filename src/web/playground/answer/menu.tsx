import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";

interface MenuProps {
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A button that unfolds others; it folds itself when one of them is taken, on Escape, and when the focus leaves. */
export function Menu({ title, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const fold = () => details.current?.removeAttribute("open");
  return (
    <details
      ref={details}
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        fold();
        details.current?.querySelector("summary")?.focus();
      }}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !details.current?.contains(relatedTarget)) fold();
      }}
      onClick={({ target }) => {
        if (target instanceof HTMLButtonElement) fold();
      }}
    >
      <summary class="quiet">{title}</summary>
      <div class="menu-items">{children}</div>
    </details>
  );
}

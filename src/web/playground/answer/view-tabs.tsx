import type { Signal } from "@preact/signals";

interface ViewTabsProps<View extends string> {
  readonly views: readonly View[];
  readonly shown: View;
  /** Told which one is wanted. */
  readonly show: Signal<View>;
}

/** Tabs as https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ has them: arrows go from one to the next. */
export function ViewTabs<View extends string>({ views, shown, show }: ViewTabsProps<View>) {
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = (views.indexOf(shown) + step + views.length) % views.length;
    const next = views[at] ?? shown;
    show.value = next;
    requestAnimationFrame(() => document.getElementById(`view-${next}`)?.focus());
  };
  return (
    <div class="views" role="tablist" aria-label="View of the answer" onKeyDown={move}>
      {views.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`view-${name}`}
          aria-selected={name === shown}
          aria-controls="answer-view"
          tabIndex={name === shown ? 0 : -1}
          onClick={() => {
            show.value = name;
          }}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

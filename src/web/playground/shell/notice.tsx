import { signal } from "@preact/signals";

const text = signal("");
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells people something for some seconds; screen readers read it out. */
export function tell(message: string): void {
  clearTimeout(timer);
  text.value = message;
  timer = setTimeout(() => {
    text.value = "";
  }, 5000);
}

/** Where `tell` tells it. */
export function Notice() {
  return (
    <output class="notice" hidden={text.value === ""}>
      {text.value}
    </output>
  );
}

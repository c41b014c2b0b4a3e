/** A function that runs once nothing has called it for some milliseconds, and at once when the page is left. */
export function debounced(ms: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    run();
  };
  window.addEventListener("pagehide", now);
  return () => {
    clearTimeout(timer);
    timer = setTimeout(now, ms);
  };
}

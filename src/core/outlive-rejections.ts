/** How many faults are told; the same one again and again is told once. */
const MOST_TOLD = 100;

/**
 * Lets a server go on when a promise fails that nobody waits for, and says so. It is a fault in the
 * answer to one request; Node would end the process, and with it the answers to all others.
 *
 * @returns what ends this
 */
export function outliveRejections(say: (message: string) => void): () => void {
  const told = new Set<string>();
  const tell = (reason: unknown) => {
    const details = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    if (told.has(details) || told.size >= MOST_TOLD) return;
    told.add(details);
    say(`A promise failed that nobody waits for; this is a fault to be reported: ${details}`);
  };
  process.on("unhandledRejection", tell);
  return () => process.off("unhandledRejection", tell);
}

import { setFlagsFromString } from "node:v8";

/**
 * Sets how V8 keeps memory, for a process that answers for months.
 */
export function setV8Flags(): void {
  for (const flag of FLAGS) setFlagsFromString(flag);
}

const FLAGS = [
  /*
   * Old memory is collected when it has grown by half; V8 would let it grow fourfold before. It takes
   * some percent more time of the processor where every answer is made anew, and spares 80 MB.
   */
  "--heap-growing-percent=50",
] as const;

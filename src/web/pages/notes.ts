import type { Named } from "../parts/thing";

/** A published page, as parts of a page refer to it. */
export interface SourceLine {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly date: string | null;
  readonly language: string;
  readonly publisher: Named;
}

/** The sources of a page, numbered in the order in which its parts refer to them. */
export class Notes {
  readonly #numbers = new Map<string, number>();
  readonly #sources: SourceLine[] = [];

  /** The number of a source, from 1. */
  numberOf(source: SourceLine): number {
    const known = this.#numbers.get(source.id);
    if (known !== undefined) return known;
    this.#sources.push(source);
    this.#numbers.set(source.id, this.#sources.length);
    return this.#sources.length;
  }

  /** All that have a number, in its order. */
  get sources(): readonly SourceLine[] {
    return this.#sources;
  }
}

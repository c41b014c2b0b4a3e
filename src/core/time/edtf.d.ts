/** The part of the `edtf` package that is used here; it brings no types of its own. */
declare module "edtf" {
  /** A date or interval; `min` and `max` are milliseconds since 1970, inclusive. */
  interface ExtendedDate {
    readonly min: number;
    readonly max: number;
  }

  /** @throws Error when the text is not EDTF */
  export default function edtf(text: string): ExtendedDate;
}

/** An export that cannot be done as asked. The message is for the one who asked: one line, with the remedy. */
export class ExportError extends Error {
  override readonly name = "ExportError";
}

import { type Quad, Writer } from "n3";
import type { Vocabulary } from "./values";

/** Quads as Turtle (https://www.w3.org/TR/turtle/), piece by piece. */
export async function* turtleOf(
  batches: AsyncIterable<readonly Quad[]> | Iterable<readonly Quad[]>,
  vocabulary: Vocabulary,
): AsyncGenerator<string> {
  let text = "";
  const sink = {
    write(chunk: string, _encoding: string, done?: () => void): void {
      text += chunk;
      done?.();
    },
    end(done?: () => void): void {
      done?.();
    },
  };
  const writer = new Writer(sink, { prefixes: vocabulary.prefixes });
  for await (const quads of batches) {
    writer.addQuads([...quads]);
    yield text;
    text = "";
  }
  writer.end();
  yield text;
}

import type { ComponentChildren } from "preact";
import { useSite } from "../site";
import { curlOf, EXAMPLE_QUERY, printJson } from "./example";
import { Highlighted } from "./highlight";

/** A query with its answer, and how to send it. */
export function Example({ answer }: { answer: object | null }) {
  const { root, origin } = useSite();
  const search = new URLSearchParams({ query: EXAMPLE_QUERY });
  return (
    <section id="query" aria-labelledby="query-title">
      <h2 id="query-title">Ask for exactly what you need</h2>
      <p class="lead">
        One request follows the connections: from a conference to its place, the people who came,
        the office in which each of them came, and the sources that say so.
      </p>
      <div class={answer === null ? "panes" : "panes two"}>
        <Pane caption="Query">
          <Highlighted source={EXAMPLE_QUERY} />
        </Pane>
        {answer !== null && (
          <Pane caption="Answer">
            <Highlighted source={printJson({ conference: answer })} />
          </Pane>
        )}
        <Pane caption="The same from a terminal">{curlOf(origin, EXAMPLE_QUERY)}</Pane>
      </div>
      <p class="more">
        <a href={`${root}playground/?${search}`}>Run it in the playground</a>
      </p>
    </section>
  );
}

function Pane({ caption, children }: { caption: string; children: ComponentChildren }) {
  return (
    <figure>
      <figcaption>{caption}</figcaption>
      <section class="scroll" aria-label={caption} tabindex={0}>
        <pre>
          <code>{children}</code>
        </pre>
      </section>
    </figure>
  );
}

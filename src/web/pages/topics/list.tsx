import { countOf } from "../../parts/words";
import { page } from "../page";
import { addressOf, useSite } from "../site";

const QUERY = `query Topics {
  topics(first: 500) { topic conferences statements }
}`;

interface Topic {
  readonly topic: string;
  readonly conferences: number;
  readonly statements: number;
}

/** `/topics`: every topic, with how often it came up. */
export const topicsPage = page<{ readonly topics: readonly Topic[] | null }>({
  path: "/topics",
  query: QUERY,
  show: ({ topics }) => ({
    title: "Topics",
    description: `${countOf(topics?.length ?? 0, "topic")} of Turkic cooperation, with the conferences and statements on each.`,
    body: (
      <>
        <header class="heading">
          <h1>Topics</h1>
        </header>
        <TopicTable of={topics ?? []} />
      </>
    ),
    data: [],
  }),
});

function TopicTable({ of }: { of: readonly Topic[] }) {
  const site = useSite();
  return (
    <ul class="columns">
      {of.map(({ topic, conferences, statements }) => (
        <li>
          <a href={addressOf(site, `topics/${encodeURIComponent(topic)}`)}>
            {topic.replaceAll("-", " ")}
          </a>{" "}
          <span class="note">
            {[
              conferences > 0 && countOf(conferences, "conference"),
              statements > 0 && countOf(statements, "statement"),
            ]
              .filter(Boolean)
              .join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

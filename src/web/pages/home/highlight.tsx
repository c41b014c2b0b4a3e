/** What GraphQL and JSON have in common for the eye: keys, strings, numbers, words. */
const TOKENS =
  /(?<key>"(?:[^"\\\n]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\\n]|\\.)*")|(?<word>\b(?:query|fragment|on|true|false|null)\b|\.{3})|(?<number>-?\b\d+(?:\.\d+)?\b)|(?<punctuation>[{}()[\]:,!$]+)/g;

/** GraphQL or JSON, in which each token of a kind has the class of that kind. */
export function Highlighted({ source }: { source: string }) {
  const matches = [...source.matchAll(TOKENS)];
  return (
    <>
      {matches.map((match, at) => {
        const before = matches[at - 1];
        const start = before === undefined ? 0 : before.index + before[0].length;
        const kind = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
        return (
          <>
            {source.slice(start, match.index)}
            <span class={kind}>{match[0]}</span>
          </>
        );
      })}
    </>
  );
}

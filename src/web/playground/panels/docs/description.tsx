/** A description, with what stands in backticks as code. */
export function Description({ text }: { text: string | null | undefined }) {
  if (!text) return null;
  return (
    <p>
      {text.split("`").map((part, at) => (
        <span key={at}>{at % 2 === 0 ? part : <code>{part}</code>}</span>
      ))}
    </p>
  );
}

/** A document with the white space of its kind; its comments stay. @throws Error where it cannot be read */
export async function prettified(query: string): Promise<string> {
  const [{ format }, graphql] = await Promise.all([
    import("prettier/standalone"),
    import("prettier/plugins/graphql"),
  ]);
  const text = await format(query, { parser: "graphql", plugins: [graphql] });
  return text.trimEnd();
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import { subgraphs } from "../../src/subgraphs";

const FOLDER = join(__dirname, "..", "..", "src", "gateway", "routers");
const read = (name: string): unknown => parse(readFileSync(join(FOLDER, name), "utf8"));

test.each(readdirSync(FOLDER))("%s is YAML", (name) => {
  expect(read(name)).toBeInstanceOf(Object);
});

test("Cosmo is told of every subgraph, with its SDL", () => {
  const files = subgraphs.map(({ name }) => `../../../schema/${name}.graphql`);
  expect(read("cosmo-graph.yaml")).toEqual({
    version: 1,
    subgraphs: subgraphs.map(({ name }, index) => ({
      name,
      routing_url: `http://${name}.internal:4000/graphql`,
      schema: { file: files[index] },
    })),
  });
  for (const file of files) expect(existsSync(join(FOLDER, file))).toBe(true);
});

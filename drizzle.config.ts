import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: ["./src/core/database/tables.ts", "./src/subgraphs/*/tables.ts"],
  out: "./migrations",
  casing: "snake_case",
});

import { defineConfig } from "vite";

export default defineConfig({
  // Relative addresses: the page also works where a proxy puts the server below a path.
  base: "./",
  build: {
    outDir: "../../../dist/playground",
    emptyOutDir: true,
    target: "es2022",
    // The editor is one piece of 3 MB and loads after the page is there.
    chunkSizeWarningLimit: 4096,
  },
  worker: { format: "es" },
});

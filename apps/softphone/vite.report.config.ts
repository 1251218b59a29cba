import { defineConfig } from "vite"

/** The page of `pnpm calls --report`: one script and one style sheet, for a page on disk may load no modules. */
export default defineConfig({
  root: "web/report",
  build: {
    outDir: "../../dist-report",
    emptyOutDir: true,
    target: "es2023",
    lib: {
      entry: "main.tsx",
      name: "report",
      formats: ["iife"],
      fileName: () => "report.js",
      cssFileName: "report",
    },
  },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  logLevel: "warn",
})

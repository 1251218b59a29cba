import type { ReportIndex, ReportedCalls } from "./report-data.ts"

/** A file of a report, its name relative to the report's folder. */
export interface ReportFile {
  readonly name: string
  readonly text: string
}

/** The files that hold what a report tells: the index, and the calls of each script. */
export function reportFiles(
  index: ReportIndex,
  calls: readonly ReportedCalls[],
): readonly ReportFile[] {
  return [
    { name: "index.html", text: pageText(index.businessName) },
    { name: "data/index.js", text: `globalThis.callReport = ${JSON.stringify(index)}\n` },
    ...calls.map((each, script) => ({
      name: `data/calls-${script}.js`,
      text: `globalThis.takeCalls(${script}, ${JSON.stringify(each)})\n`,
    })),
  ]
}

function pageText(businessName: string): string {
  const name = businessName.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Calls to ${name}</title>
    <link rel="stylesheet" href="report.css" />
    <script defer src="data/index.js"></script>
    <script defer src="report.js"></script>
  </head>
  <body></body>
</html>
`
}

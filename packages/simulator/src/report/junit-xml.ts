import { xmlAttribute, xmlText } from "@call-center/flow-language/catalogue"

/** One script as CI reports it. */
export interface ScriptResult {
  readonly name: string
  readonly file: string
  readonly durationMs: number
  /** What went wrong; undefined when the script passed. */
  readonly failure: string | undefined
}

/** Results in the XML that CI systems read as JUnit's: one suite, one test case a script. */
export function junitXml(suite: string, results: readonly ScriptResult[]): string {
  const failures = results.filter(({ failure }) => failure !== undefined).length
  const duration = results.reduce((sum, { durationMs }) => sum + durationMs, 0)
  const counts = `tests="${results.length}" failures="${failures}" errors="0" time="${seconds(duration)}"`
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${counts}>`,
    `  <testsuite name="${attribute(suite)}" ${counts}>`,
    ...results.map(testCase),
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n")
}

function testCase({ name, file, durationMs, failure }: ScriptResult): string {
  const open = `    <testcase name="${attribute(name)}" classname="${attribute(file)}" file="${attribute(file)}" time="${seconds(durationMs)}"`
  if (failure === undefined) return `${open}/>`
  const [message = ""] = failure.split("\n")
  return `${open}>\n      <failure message="${attribute(message)}">${xmlText(failure)}</failure>\n    </testcase>`
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3)
}

/** A line break in an attribute would be read as a space anyway. */
function attribute(value: string): string {
  return xmlAttribute(value).replaceAll(/\s/g, " ")
}

import { schemaComment } from "@call-center/simulator/recording"

/** The line by which editors find the schema of a file below `calls/`; `path` is from there. */
export function schemaLine(path: string): string {
  const parts = path.split(/[/\\]/)
  const kind = parts.at(-1) === "shared-steps.yaml" ? "shared-steps" : "call-script"
  const up = "../".repeat(parts.length)
  return schemaComment(`${up}packages/simulator/schemas/${kind}.schema.json`)
}

/** The text of such a file with that line on top. */
export function withSchemaNamed(text: string, path: string): string {
  return `${schemaLine(path)}\n${text.replace(/^# yaml-language-server: .*\n/, "")}`
}

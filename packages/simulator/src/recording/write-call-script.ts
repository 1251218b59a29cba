import { stringify } from "yaml"

import type { CallScript } from "../script/call-script.ts"

/**
 * A call script as YAML, which `parseCallScript` reads back: texts in quotes, one a line. Where its schema lies is told to
 * editors by a comment in the first line, if it is given.
 */
export function writeCallScript(
  script: CallScript,
  { schema }: { readonly schema?: string } = {},
): string {
  const text = stringify(script, {
    defaultKeyType: "PLAIN",
    defaultStringType: "QUOTE_DOUBLE",
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })
  return schema === undefined ? text : `${schemaComment(schema)}\n${text}`
}

/** The comment in the first line of a YAML file by which editors find its schema: a path from the file, or a URL. */
export function schemaComment(schema: string): string {
  return `# yaml-language-server: $schema=${schema}`
}

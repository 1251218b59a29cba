import { stringify } from "yaml"

import type { CallScript } from "../script/call-script.ts"

/** A call script as YAML, which `parseCallScript` reads back: texts in quotes, one a line. */
export function writeCallScript(script: CallScript): string {
  return stringify(script, {
    defaultKeyType: "PLAIN",
    defaultStringType: "QUOTE_DOUBLE",
    lineWidth: 0,
    aliasDuplicateObjects: false,
  })
}

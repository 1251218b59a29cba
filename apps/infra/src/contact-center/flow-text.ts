import {
  type ContactFlow,
  type ResourceReference,
  emitFlow,
  layoutFlow,
} from "@call-center/flow-language"

import { terraformText } from "../stack/terraform-text.ts"

/**
 * The content of a flow as a Terraform template: references are the expressions that `resolve` gives, everything else
 * is text, whatever characters it has.
 */
export function flowText(
  flow: ContactFlow,
  resolve: (reference: ResourceReference) => string,
): string {
  const expressions = new Set<string>()
  const content = emitFlow(flow, {
    resolve: (reference) => {
      const expression = resolve(reference)
      expressions.add(expression)
      return expression
    },
  })
  return JSON.stringify(layoutFlow(content), (_, value: unknown) =>
    typeof value === "string" && !expressions.has(value) ? terraformText(value) : value,
  )
}

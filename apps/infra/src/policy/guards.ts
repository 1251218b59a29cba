import { at, text } from "./json.ts"
import type { SynthesizedStack } from "./synthesized-stack.ts"

/** Whether a guard that Terraform may not destroy would have to be replaced together with a resource. */
export function isKept(stack: SynthesizedStack, address: string): boolean {
  return stack
    .ofType("terraform_data")
    .some(
      ({ arguments: is }) =>
        at(is, "lifecycle", "prevent_destroy") === true &&
        text(at(is, "triggers_replace", "id")) === `\${${address}.id}`,
    )
}

import type { CallScript } from "./call-script.ts"
import { expandSteps } from "./expand-steps.ts"

/** What the customer does in one turn of a script. */
export type CustomerTurn =
  | { readonly kind: "speech"; readonly text: string }
  | { readonly kind: "keys"; readonly keys: string }
  | { readonly kind: "silence" }

/** What the customer says and presses in each call of a script, without what is expected in between. */
export function customerTurns(script: CallScript): readonly (readonly CustomerTurn[])[] {
  return script.calls.map(({ steps }) =>
    expandSteps(steps, script.steps ?? {}).flatMap((step): readonly CustomerTurn[] => {
      if (step === "Silence") return [{ kind: "silence" }]
      if (typeof step === "string") return []
      if ("TextUtterance" in step && typeof step.TextUtterance === "string")
        return [{ kind: "speech", text: step.TextUtterance }]
      if ("DtmfInput" in step && typeof step.DtmfInput === "string")
        return [{ kind: "keys", keys: step.DtmfInput }]
      return []
    }),
  )
}

import { isObject, resourceCode, wordCode } from "../../code/value-code.ts"
import { type Resource, writeResource } from "../../resource-reference.ts"
import { objectOf, openObject, required, resource } from "../../rule/value-rule.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"

const hooks = [
  "AgentHold",
  "AgentWhisper",
  "CustomerHold",
  "CustomerQueue",
  "CustomerRemaining",
  "CustomerWhisper",
  "DefaultAgentUI",
  "DisconnectAgentUI",
  "PauseContact",
  "ResumeContact",
] as const

/** A moment at which Connect runs another flow, and that flow. */
export interface HookedFlow {
  readonly hook: (typeof hooks)[number]
  readonly flow: Resource<"contactFlow">
}

const hookedFlow: PropertyGroup<HookedFlow> = {
  parameters: {
    EventHooks: required({
      ...objectOf(Object.fromEntries(hooks.map((hook) => [hook, resource("contactFlow")]))),
      exactlyOne: "usual",
    }),
  },
  write: ({ hook, flow }, resolve) => ({ EventHooks: { [hook]: writeResource(flow, resolve) } }),
  read: ({ EventHooks }) => {
    const [entry, ...others] = isObject(EventHooks) ? Object.entries(EventHooks) : []
    if (entry === undefined || others.length > 0) return {}
    return { hook: wordCode(entry[0], hooks), flow: resourceCode(entry[1]) }
  },
  needs: ["hook", "flow"],
}

/**
 * Sets the flow that runs at a moment of the contact; one hook an action.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontacteventhooks.html
 */
export const updateContactEventHooks = defineAction("UpdateContactEventHooks", {
  evidence: "S",
  role: "works",
  flowTypes: "all",
  group: hookedFlow,
  otherParameters: {
    EventHooksConfiguration: {
      ...openObject(),
      doubtful: "the console writes it, but CreateContactFlow refused it in a check of 2026-09",
    },
  },
  branches: { onError: "required" },
  next: "required",
})

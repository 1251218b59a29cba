import { actionRuleOf, type FlowType, flowTypes, validateFlow } from "@call-center/flow-language"

import { at, list, record, text } from "../json.ts"
import type { PolicyRule, Violation } from "../policy-rule.ts"
import { type SynthesizedStack, documentOf } from "../synthesized-stack.ts"

interface DeployedFlow {
  readonly path: string
  readonly type: FlowType
  /** Content with stand-ins for its ARNs. */
  readonly content: Readonly<Record<string, unknown>>
}

/** Rules of flows as they will be published; no analyser of Terraform looks into them. */
export const flowRules: readonly PolicyRule[] = [
  {
    id: "flow-valid",
    says: "Connect publishes a flow as it is",
    after: [
      "docs/policy.md#flows",
      "https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateContactFlow.html",
    ],
    check: eachFlow(({ content, type }) =>
      validateFlow(content, { type })
        .filter(({ severity }) => severity === "error")
        .map(({ actionId, message }) => `${actionId ?? "the flow"}: ${message}`),
    ),
  },
  {
    id: "flow-fails-audibly",
    says: "every action that can fail says where the caller goes on",
    after: [
      "docs/policy.md#flows",
      "https://docs.aws.amazon.com/connect/latest/adminguide/bp-contact-flows.html",
    ],
    check: eachAction((action) => {
      const errors = list(at(action, "Transitions", "Errors"))
      const canFail = (actionRuleOf(text(action["Type"]))?.errors.required ?? []).length > 0
      return canFail && errors.length === 0 ? "no way out of an error" : undefined
    }),
  },
  {
    id: "flow-dials-nobody",
    says: "no flow transfers to a number that a caller could have named",
    after: ["docs/policy.md#toll-fraud-and-pumped-texts"],
    check: eachAction((action) => {
      const dialled = text(at(action, "Parameters", "ThirdPartyPhoneNumber"))
      return dialled.includes("$.") ? `transfers to ${dialled}` : undefined
    }),
  },
  {
    id: "flow-attributes-hold-no-number",
    says: "contact attributes, kept for 24 months, hold no caller's number",
    after: [
      "docs/policy.md#what-is-kept-of-callers",
      "https://docs.aws.amazon.com/connect/latest/APIReference/API_UpdateContactAttributes.html",
    ],
    check: eachAction((action) => {
      const attributes = Object.values(record(at(action, "Parameters", "Attributes")))
      const kept = text(action["Type"]) === "UpdateContactAttributes"
      return kept && attributes.some((value) => text(value).includes("$.CustomerEndpoint"))
        ? "keeps the caller's number"
        : undefined
    }),
  },
  {
    id: "flow-uses-pinned-alias",
    says: "calls go to the alias of a numbered version, never to TestBotAlias, which takes two callers at a time",
    after: ["docs/policy.md#versions-that-callers-get"],
    check: eachAction((action) => {
      const alias = at(action, "Parameters", "LexV2Bot", "AliasArn")
      if (alias === undefined || !text(alias).includes("TSTALIASID")) return undefined
      return "the test alias"
    }),
  },
  {
    id: "recording-after-consent",
    says: "a flow records after the caller agreed, and where the recording has a place",
    after: ["docs/policy.md#what-is-kept-of-callers"],
    check: eachFlow(({ content }, stack) => {
      const records = list(content["Actions"]).some((action) => recordsSomebody(record(action)))
      if (!records) return []
      const consent = JSON.stringify(content).includes('"recordingConsent"')
      const stored =
        stack.ofType("aws_connect_instance_storage_config").length > 0 ||
        stack.ofType("aws_connect_instance").length === 0
      return [
        ...(consent ? [] : ["records without consent"]),
        ...(stored ? [] : ["records to nowhere"]),
      ]
    }),
  },
]

function recordsSomebody(action: Readonly<Record<string, unknown>>): boolean {
  return (
    action["Type"] === "UpdateContactRecordingBehavior" &&
    list(at(action, "Parameters", "RecordingBehavior", "RecordedParticipants")).length > 0
  )
}

function eachFlow(
  wrong: (flow: DeployedFlow, stack: SynthesizedStack) => readonly string[],
): PolicyRule["check"] {
  return (stack) =>
    stack
      .ofType("aws_connect_contact_flow", "aws_connect_contact_flow_module")
      .flatMap(({ path, type, arguments: is }): readonly Violation[] =>
        wrong(
          {
            path,
            type: flowTypeOf(type, is["type"]),
            content: documentOf(is["content"]),
          },
          stack,
        ).map((found) => ({ path, found })),
      )
}

function flowTypeOf(resourceType: string, value: unknown): FlowType {
  if (resourceType === "aws_connect_contact_flow_module") return "MODULE"
  return flowTypes.find((type) => type === value) ?? "CONTACT_FLOW"
}

function eachAction(
  wrong: (action: Readonly<Record<string, unknown>>) => string | undefined,
): PolicyRule["check"] {
  return eachFlow(({ content }) =>
    list(content["Actions"]).flatMap((action) => {
      const found = wrong(record(action))
      return found === undefined ? [] : [`${text(record(action)["Identifier"])}: ${found}`]
    }),
  )
}

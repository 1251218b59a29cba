import { mkdirSync } from "node:fs"

import { businessOf, type CallCenter } from "@call-center/config"
import { callCenterFlows } from "@call-center/contact-flows"
import type { ContactFlow } from "@call-center/flow-language"
import { type BotProperties, botDefinition } from "@call-center/lex-bot"
import { App } from "cdktf"

import { CallCenterStack } from "../call-center-stack.ts"
import { WorkflowsStack } from "../workflows/workflows-stack.ts"

/** What runs on the resources: the very bot and flows that the local call runs. */
export interface Definitions {
  readonly bot: BotProperties
  readonly flows: readonly ContactFlow[]
}

/** A stack that is not written yet. */
export interface Synthesis {
  readonly name: string
  /** The Terraform JSON of the stack. */
  readonly json: unknown
  /** That of the stack with the roles of workflows; undefined where the config asks for none. */
  readonly workflows: unknown
  /** Writes it to `stacks/<name>/cdk.tf.json` in the folder, and what the cdktf CLI wants beside it. */
  readonly write: () => void
}

/** Names of the zips, beside the stack's own file: where Terraform runs. */
export const archives = {
  codeHook: "lambda/code-hook.zip",
  notifier: "lambda/notifier.zip",
  reminders: "lambda/reminders.zip",
  calendarFeed: "lambda/calendar-feed.zip",
} as const

/** Every name of a stage begins so. */
export function stackName({ deployment }: CallCenter): string {
  return `call-center-${deployment.stage}`
}

/** Regions with Amazon Connect that are deployed to are all of the partition "aws". */
function slotModelArnOf({ understanding, deployment }: CallCenter): string | undefined {
  const { region, slotModel } = deployment
  return understanding === "assisted" && slotModel !== undefined
    ? `arn:aws:bedrock:${region}::foundation-model/${slotModel}`
    : undefined
}

/** The bot and flows of a call centre. */
export function definitionsOf(callCenter: CallCenter): Definitions {
  const { locale, understanding, voice } = callCenter
  return {
    bot: botDefinition({
      name: `${stackName(callCenter)}-bot`,
      business: businessOf(callCenter),
      faq: callCenter.faq,
      locale,
      understanding,
      slotModelArn: slotModelArnOf(callCenter),
      voice,
    }),
    flows: callCenterFlows(callCenter),
  }
}

/** Makes the stack of one stage; same config, same definitions, same bytes. */
export function synthesize(
  callCenter: CallCenter,
  outdir: string,
  definitions: Definitions = definitionsOf(callCenter),
): Synthesis {
  // An App makes its folder, but not those above it.
  mkdirSync(outdir, { recursive: true })
  const app = new App({ outdir })
  const name = stackName(callCenter)
  const stack = new CallCenterStack(app, name, { callCenter, archives, ...definitions })
  stack.prepareStack()
  const workflows = workflowsStack(app, callCenter)
  return {
    name,
    json: stack.toTerraform(),
    workflows: workflows?.toTerraform(),
    write: () => app.synth(),
  }
}

/** The stack with the roles of workflows, where they are asked for. */
function workflowsStack(app: App, callCenter: CallCenter): WorkflowsStack | undefined {
  const { workflows, backend } = callCenter.deployment
  if (workflows === undefined || backend.type !== "s3") return undefined
  const name = stackName(callCenter)
  const stack = new WorkflowsStack(app, `${name}-workflows`, {
    callCenter,
    stackName: name,
    workflows,
    backend,
  })
  stack.prepareStack()
  return stack
}

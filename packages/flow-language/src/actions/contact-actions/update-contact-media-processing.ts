import { flagCode, isObject, resourceCode } from "../../code/value-code.ts"
import { type Resource, writeResource } from "../../resource-reference.ts"
import { choice, objectOf, required, resource } from "../../rule/value-rule.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"

/** What chat messages run through. */
export interface ChatProcessor {
  readonly enabled: boolean
  /** The function that sees each message first. */
  readonly processor: Resource<"lambdaFunction">
  /** Whether messages go on as they are when the function fails. */
  readonly deliverUnprocessed: boolean
}

const words = ["True", "False"] as const

const yesOrNo = { ...choice(...words), anyCase: true }

const chatProcessor: PropertyGroup<ChatProcessor> = {
  parameters: {
    ChatProcessor: required(
      objectOf({
        ProcessingEnabled: yesOrNo,
        LambdaProcessorARN: resource("lambdaFunction"),
        ChatProcessorSettings: required(objectOf({ DeliverUnprocessedMessages: yesOrNo })),
      }),
    ),
  },
  write: ({ enabled, processor, deliverUnprocessed }, resolve) => ({
    ChatProcessor: {
      ProcessingEnabled: enabled ? "True" : "False",
      LambdaProcessorARN: writeResource(processor, resolve),
      ChatProcessorSettings: { DeliverUnprocessedMessages: deliverUnprocessed ? "True" : "False" },
    },
  }),
  read: ({ ChatProcessor: chat }) => {
    if (!isObject(chat)) return {}
    const { ChatProcessorSettings: settings } = chat
    return {
      enabled: flagCode(chat["ProcessingEnabled"], words),
      processor: resourceCode(chat["LambdaProcessorARN"]),
      deliverUnprocessed: isObject(settings)
        ? flagCode(settings["DeliverUnprocessedMessages"], words)
        : undefined,
    }
  },
  needs: ["enabled", "processor", "deliverUnprocessed"],
}

/**
 * Runs chat messages through a Lambda function.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecontactmediaprocessing.html
 */
export const updateContactMediaProcessing = defineAction("UpdateContactMediaProcessing", {
  evidence: "S",
  role: "works",
  flowTypes: "all",
  channels: ["CHAT"],
  group: chatProcessor,
  branches: { onError: "required", onChannelMismatch: "required" },
  next: "required",
})

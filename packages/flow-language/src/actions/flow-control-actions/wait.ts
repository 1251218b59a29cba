import type { NumberValue } from "../../attribute-reference.ts"
import { writeNumber } from "../../attribute-reference.ts"
import { numberCode } from "../../code/value-code.ts"
import { equalsEach } from "../../rule/action-rule.ts"
import {
  integer,
  listOf,
  required,
  staticChoice,
  staticInteger,
  staticText,
} from "../../rule/value-rule.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"

/** How long to wait, and for what. */
export type WaitProperties = {
  /** 1 to 604,800. */
  readonly timeLimitSeconds: NumberValue
  /** Taken when the customer comes back before the time is over. */
  readonly onCustomerReturned?: string
} & (
  | {
      /** Taken when the bot leaves before the time is over. */
      readonly onBotDisconnected: string
      readonly onParticipantNotFound: string
    }
  | { readonly onBotDisconnected?: never; readonly onParticipantNotFound?: never }
)

const waitsForCustomer = { parameter: "Events", includes: "CustomerReturned" }

const waitsForBot = { parameter: "Events", includes: "BotParticipantDisconnected" }

const waiting: PropertyGroup<WaitProperties> = {
  parameters: {
    TimeLimitSeconds: required(integer(1, 604_800)),
    Events: listOf(staticChoice("CustomerReturned", "BotParticipantDisconnected"), 1),
  },
  write: ({ timeLimitSeconds, onCustomerReturned, onBotDisconnected }) => {
    const events = [
      ...(onCustomerReturned === undefined ? [] : ["CustomerReturned"]),
      ...(onBotDisconnected === undefined ? [] : ["BotParticipantDisconnected"]),
    ]
    return {
      TimeLimitSeconds: writeNumber(timeLimitSeconds),
      Events: events.length === 0 ? undefined : events,
    }
  },
  read: (parameters) => ({ timeLimitSeconds: numberCode(parameters["TimeLimitSeconds"]) }),
  needs: ["timeLimitSeconds"],
}

/**
 * Waits for a time, or until something happens. Chat and tasks.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/flow-control-actions-wait.html
 */
export const wait = defineAction("Wait", {
  evidence: "S",
  role: "works",
  endsCycle: "wait",
  flowTypes: "all",
  channels: ["CHAT", "TASK", "EMAIL"],
  group: waiting,
  otherParameters: { ContinueExecution: staticText, MinimumWaitTimeSeconds: staticInteger(1) },
  needs: [
    {
      when: { parameter: "ContinueExecution", present: true },
      needs: "MinimumWaitTimeSeconds",
    },
  ],
  branches: {
    /** Taken when the time is over. */
    onWaitCompleted: "required",
    onCustomerReturned: waitsForCustomer,
    onBotDisconnected: waitsForBot,
    onError: "required",
    onParticipantNotFound: waitsForBot,
  },
  conditions: [
    {
      when: { parameter: "ContinueExecution", present: true },
      ...equalsEach("Continue", "WaitCompleted"),
    },
    {
      when: { all: [waitsForCustomer, waitsForBot] },
      ...equalsEach("WaitCompleted", "CustomerReturned", "BotParticipantDisconnected"),
    },
    { when: waitsForCustomer, ...equalsEach("WaitCompleted", "CustomerReturned") },
    { when: waitsForBot, ...equalsEach("WaitCompleted", "BotParticipantDisconnected") },
    equalsEach("WaitCompleted"),
  ],
  next: { mirrors: "onError" },
})

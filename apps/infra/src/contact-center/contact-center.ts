import { resources } from "@call-center/contact-flows"
import type { ContactFlow } from "@call-center/flow-language"
import type { BotProperties } from "@call-center/lex-bot"
import { Construct } from "constructs"

import type { Booking } from "../booking/booking.ts"
import type { Stage } from "../stack/stage.ts"
import { AgentQueue } from "./agent-queue.ts"
import { Closures } from "./closures.ts"
import { ConnectInstance } from "./connect-instance.ts"
import { ContactFlows, type FlowResources } from "./contact-flows.ts"
import { LexBot } from "./lex-bot.ts"
import { PhoneNumber } from "./phone-number.ts"
import { RecordingStorage } from "./recording-storage.ts"

export interface ContactCenterProps {
  readonly stage: Stage
  readonly booking: Booking
  readonly bot: BotProperties
  readonly flows: readonly ContactFlow[]
}

/** The flow that the phone number is attached to. */
const entryFlow = "main"

/** What answers the phone: instance, number, bot, people behind it, and flows. */
export class ContactCenter extends Construct {
  readonly instance: ConnectInstance
  /** Undefined when nothing is recorded, or an existing instance keeps its own. */
  readonly recordings: RecordingStorage | undefined
  readonly phoneNumber: PhoneNumber
  readonly bot: LexBot
  /** Undefined when callers can't ask for a person. */
  readonly agentQueue: AgentQueue | undefined
  /** Hours that are closed while nobody, the bot included, is to answer. */
  readonly lineClosures: Closures
  readonly flows: ContactFlows

  constructor(scope: Construct, id: string, props: ContactCenterProps) {
    super(scope, id)
    const { stage, booking } = props
    const { callCenter, name } = stage
    this.instance = this.#instance(stage)
    const instance = this.instance
    this.recordings =
      callCenter.recording.enabled && callCenter.deployment.instanceId === undefined
        ? new RecordingStorage(this, "Recordings", { stage, instance })
        : undefined
    this.phoneNumber = new PhoneNumber(this, "PhoneNumber", {
      name,
      instance,
      number: callCenter.deployment.phoneNumber,
      keep: callCenter.deployment.keepPhoneNumber,
    })
    this.bot = new LexBot(this, "LexBot", {
      stage,
      instance,
      bot: props.bot,
      codeHookArn: booking.codeHook.function.aliasArn,
    })
    this.agentQueue = this.#agentQueue(stage)
    this.lineClosures = new Closures(this, "LineClosures", {
      name: `${name}-line-closures`,
      description: 'Open but while "pnpm center close --no-booking" has closed the whole line',
      instance,
      timeZone: callCenter.booking.timeZone,
    })
    this.flows = new ContactFlows(this, "Flows", {
      name,
      instance,
      flows: props.flows,
      resources: this.#flowResources(),
    })
    this.phoneNumber.answeredBy(this.flows.flow(entryFlow).id)
  }

  #instance({ name, account, callCenter, kmsKeyArn }: Stage): ConnectInstance {
    const { instanceId, instanceAlias, logRetentionDays } = callCenter.deployment
    if (instanceId !== undefined)
      return new ConnectInstance(this, "Instance", { existingId: instanceId })
    return new ConnectInstance(this, "Instance", {
      // All of AWS shares these names: what somebody else has is taken.
      alias: instanceAlias ?? `${name}-${account.suffix}`,
      outboundCalls: callCenter.agent.enabled && callCenter.agent.callbacks,
      logRetentionDays,
      kmsKeyArn,
    })
  }

  #agentQueue({ name, callCenter: { agent, booking } }: Stage): AgentQueue | undefined {
    if (!agent.enabled) return undefined
    return new AgentQueue(this, "Agents", {
      name,
      instance: this.instance,
      booking,
      maximumContacts: agent.maximumQueuedContacts,
      callbackNumberId: agent.callbacks ? this.phoneNumber.id : undefined,
    })
  }

  #flowResources(): FlowResources {
    const queue = this.agentQueue
    return {
      lexBotAlias: { [resources.bot.lexBotAlias]: this.bot.aliasArn },
      queue: queue === undefined ? {} : { [resources.queue.queue]: queue.queueArn },
      hoursOfOperation: {
        [resources.lineClosures.hoursOfOperation]: this.lineClosures.arn,
        ...(queue === undefined
          ? {}
          : {
              [resources.openingHours.hoursOfOperation]: queue.openingHours.arn,
              [resources.teamClosures.hoursOfOperation]: queue.closures.arn,
            }),
      },
      // None of our flows invokes a Lambda; the bot does.
      lambdaFunction: {},
    }
  }
}

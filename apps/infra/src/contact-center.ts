import { callCenterFlows, resources } from "@call-center/contact-flows"
import { botDefinition, lexBotTemplate } from "@call-center/lex-bot"
import { Construct } from "constructs"

import { AgentQueue } from "./agent-queue.ts"
import type { Booking } from "./booking.ts"
import { ConnectInstance } from "./connect-instance.ts"
import { ContactFlows, type FlowResources } from "./contact-flows.ts"
import { LexBot } from "./lex-bot.ts"
import { PhoneNumber } from "./phone-number.ts"
import { RecordingStorage } from "./recording-storage.ts"
import type { Stage } from "./stage.ts"

export interface ContactCenterProps {
  readonly stage: Stage
  readonly booking: Booking
}

/** How long recordings are kept; a demo line needs them no longer than its disputes last. */
const recordingRetentionDays = 90

/** What answers the phone: instance, bot, people behind it, flows, and the number. */
export class ContactCenter extends Construct {
  readonly instance: ConnectInstance
  readonly bot: LexBot
  readonly flows: ContactFlows
  readonly phoneNumber: PhoneNumber
  readonly agentQueue: AgentQueue | undefined

  constructor(scope: Construct, id: string, { stage, booking }: ContactCenterProps) {
    super(scope, id)
    const { name, account, callCenter, kmsKeyArn } = stage
    const { deployment, agent, recording } = callCenter
    this.instance = new ConnectInstance(this, "Instance", {
      existingId: deployment.instanceId,
      alias: deployment.instanceAlias ?? name,
      outboundCalls: agent.enabled && agent.callbacks,
    })
    const instance = this.instance
    if (recording.enabled) {
      const retentionDays = recordingRetentionDays
      new RecordingStorage(this, "Recordings", {
        name,
        account,
        instance,
        retentionDays,
        kmsKeyArn,
      })
    }
    this.bot = new LexBot(this, "LexBot", {
      name,
      account,
      instance,
      template: botTemplate(stage, booking.botName),
      codeHookArn: booking.codeHook.function.aliasArn,
    })
    this.agentQueue = agent.enabled
      ? new AgentQueue(this, "Agents", {
          name,
          instance,
          booking: callCenter.booking,
          maximumContacts: agent.maximumQueuedContacts,
        })
      : undefined
    this.flows = new ContactFlows(this, "Flows", {
      name,
      instance,
      flows: callCenterFlows(callCenter),
      resources: this.#flowResources(),
    })
    this.phoneNumber = new PhoneNumber(this, "PhoneNumber", {
      instance,
      number: deployment.phoneNumber,
      flowId: this.flows.idOf("main"),
      keep: deployment.keepPhoneNumber,
    })
  }

  #flowResources(): FlowResources {
    const queue = this.agentQueue
    return {
      lexBotAlias: { [resources.bot.lexBotAlias]: this.bot.aliasArn },
      queue: queue === undefined ? {} : { [resources.queue.queue]: queue.queueArn },
      hoursOfOperation:
        queue === undefined ? {} : { [resources.openingHours.hoursOfOperation]: queue.hoursArn },
      lambdaFunction: {},
    }
  }
}

function botTemplate({ callCenter }: Stage, botName: string): string {
  const { business, locale, voice, agent } = callCenter
  const bot = botDefinition({
    name: botName,
    businessName: business.name,
    locale,
    voice,
    agentHandOff: agent.enabled,
  })
  return JSON.stringify(lexBotTemplate({ bot }))
}

import { contactFlowNamed, hoursOfOperation, lexBotAlias, queue } from "@call-center/flow-language"

/** What the flows point at, by the names that the infrastructure and the local run know. */
export const resources = {
  bot: lexBotAlias("demo-bot"),
  queue: queue("demos"),
  openingHours: hoursOfOperation("opening-hours"),
  /** Always open but while somebody has closed the way to people by hand. */
  teamClosures: hoursOfOperation("team-closures"),
  /** Always open but while somebody has closed the whole line by hand. */
  lineClosures: hoursOfOperation("line-closures"),
  customerQueueFlow: contactFlowNamed("customer-queue"),
  agentWhisperFlow: contactFlowNamed("agent-whisper"),
  customerHoldFlow: contactFlowNamed("customer-hold"),
  agentHoldFlow: contactFlowNamed("agent-hold"),
} as const

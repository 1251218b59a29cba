export { createFulfillment, type Fulfillment } from "./create-fulfillment.ts"
export type { FulfillmentOptions, TurnLogger, TurnMetrics } from "./fulfillment-options.ts"
export type { OurBot } from "./lex/our-bot.ts"
export type { WordsHeard } from "./understanding/words-heard.ts"

export {
  createFulfillment,
  type Fulfillment,
  type FulfillmentOptions,
  type TurnLogger,
  type TurnMetrics,
} from "./create-fulfillment.ts"
export type { OurBot } from "./lex/our-bot.ts"

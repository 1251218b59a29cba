import { Logger } from "@aws-lambda-powertools/logger"
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics"
import {
  createBookingDynamoDBClient,
  createBookingStore,
  createIdentityStore,
  withoutTimeLimits,
} from "@call-center/booking-store"
import { businessOf } from "@call-center/config"
import type { Clock, Instant } from "@call-center/domain"
import type { LexV2Result } from "aws-lambda"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { createFulfillment, type Fulfillment } from "./create-fulfillment.ts"
import type { FulfillmentOptions, TurnMetrics } from "./fulfillment-options.ts"
import { lambdaEnvironment } from "./lambda-environment.ts"

export interface HandlerOptions {
  readonly clock: Clock
  /**
   * Whether a turn may take as long as it needs, for a machine of one's own that is busy with other things; false unless
   * given, since on AWS a caller hears the silence.
   */
  readonly unhurried?: boolean
  /** Told how the words of an event were read, where a call is shown from inside; on AWS nobody listens. */
  readonly onHeard?: NonNullable<FulfillmentOptions["onHeard"]>
  /** Keeps demos and proofs instead of the table, for thousands of calls on a machine of one's own. */
  readonly stores?: Pick<FulfillmentOptions, "store" | "identity">
}

/** The code hook of this call centre, put together from call-center.config.ts and the Lambda's environment. */
export function createHandler({
  clock,
  unhurried = false,
  onHeard,
  stores,
}: HandlerOptions): Fulfillment {
  const { tableName, bot } = lambdaEnvironment(process.env)
  const { booking: rules, locale, texts, identity } = callCenter
  const client = createBookingDynamoDBClient(unhurried ? withoutTimeLimits : {})
  const forever = Number.POSITIVE_INFINITY
  const budget = unhurried ? { timeBudgetMs: forever } : {}
  const store = { client, tableName, rules, texts, clock, ...budget }
  return createFulfillment({
    ...(stores ?? { store: createBookingStore(store), identity: createIdentityStore(store) }),
    identityCheck: identity,
    ...(unhurried ? { budgetMs: forever } : {}),
    rules,
    clock,
    locale,
    business: businessOf(callCenter),
    faq: callCenter.faq,
    daysKept: rules.daysKept,
    bot,
    logger: new Logger({ serviceName }),
    metrics: turnMetrics(),
    ...(onHeard && { onHeard }),
  })
}

/** What Lambda calls. Made while the function initialises, when Lambda lends it a whole CPU; elsewhere on first use. */
export function handler(event: unknown): Promise<LexV2Result> {
  deployed ??= createHandler({ clock: systemClock })
  return deployed(event)
}

/** Tells the logs and metrics of several stages in one account apart. */
const serviceName = process.env["POWERTOOLS_SERVICE_NAME"] ?? "fulfillment"

const systemClock: Clock = {
  now: () => `${new Date().toISOString().slice(0, 19)}Z` as Instant,
}

let deployed =
  process.env["AWS_LAMBDA_FUNCTION_NAME"] === undefined
    ? undefined
    : createHandler({ clock: systemClock })

function turnMetrics(): TurnMetrics {
  const metrics = new Metrics({ namespace: "CallCenter", serviceName })
  return {
    count(name) {
      metrics.addMetric(name, MetricUnit.Count, 1)
      metrics.publishStoredMetrics()
    },
  }
}

import { Logger } from "@aws-lambda-powertools/logger"
import { Metrics, MetricUnit } from "@aws-lambda-powertools/metrics"
import { createBookingDynamoDBClient, createBookingStore } from "@call-center/booking-store"
import type { Clock, Instant } from "@call-center/domain"
import type { LexV2Result } from "aws-lambda"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { createFulfillment, type Fulfillment } from "./create-fulfillment.ts"
import type { TurnMetrics } from "./fulfillment-options.ts"
import { lambdaEnvironment } from "./lambda-environment.ts"

/** The code hook of this call centre, put together from call-center.config.ts and the Lambda's environment. */
export function createHandler({ clock }: { readonly clock: Clock }): Fulfillment {
  const { tableName, bot } = lambdaEnvironment(process.env)
  const { booking: rules, business, locale, sms, agent } = callCenter
  const client = createBookingDynamoDBClient()
  return createFulfillment({
    store: createBookingStore({ client, tableName, rules, clock }),
    rules,
    clock,
    locale,
    businessName: business.name,
    smsEnabled: sms.enabled,
    agentHandOff: agent.enabled,
    reachUsAt: business.reachUsAt,
    bot,
    logger: new Logger({ serviceName }),
    metrics: turnMetrics(),
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

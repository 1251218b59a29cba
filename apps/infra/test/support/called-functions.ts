import process from "node:process"
import { pathToFileURL } from "node:url"

import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb"
import {
  bookingTableDefinition,
  createOperatorStore,
  replaceFeedSecret,
} from "@call-center/booking-store"
import { feedSecretHash } from "@call-center/calendar"
import { feedBundle } from "@call-center/calendar/lambda-bundle"
import { callCenterFlows, localArn, resources } from "@call-center/contact-flows"
import { type OperatorStore, type Clock, instant } from "@call-center/domain"
import { emitFlow } from "@call-center/flow-language"
import { codeHookBundle } from "@call-center/fulfillment/lambda-bundle"
import { builtFile } from "@call-center/lambda-bundle"
import { type LocalAws, startLocalAws, useLocalAws } from "@call-center/local-aws"
import { notifierBundle, remindersBundle } from "@call-center/notifications/lambda-bundle"
import { type Simulator, createSimulator } from "@call-center/simulator"
import type { DynamoDBStreamEvent } from "aws-lambda"

import { variant } from "../../src/scan/config-variants.ts"
import { definitionsOf } from "../../src/synth/synthesize.ts"

type Bundle = keyof typeof bundles

type Handler = (event: unknown) => Promise<unknown>

/** The deployed bundles as Lambda runs them, at an AWS in this process, and calls that reach them. */
export interface CalledFunctions {
  readonly aws: LocalAws
  readonly simulator: Simulator
  readonly codeHook: Handler
  readonly notifier: Handler
  readonly reminders: Handler
  readonly calendarFeed: Handler
  /** Opens the feed by a secret. */
  openFeed(secret: string): Promise<void>
  readonly store: OperatorStore
  /** What the table's stream has had so far. */
  streamed(): Promise<readonly DynamoDBStreamEvent[]>
  /** Moves the clock on that functions see. */
  passTime(milliseconds: number): void
  /** A handler of the same bundle in another environment. */
  handlerIn(bundle: Bundle, environment: Readonly<Record<string, string>>): Promise<Handler>
  stop(): Promise<void>
}

export const tableName = "call-center-dev-bookings"

const shipped = variant("as shipped")

const bundles = {
  codeHook: builtFile(codeHookBundle(shipped)),
  notifier: builtFile(notifierBundle(shipped)),
  reminders: builtFile(remindersBundle(shipped)),
  calendarFeed: builtFile(feedBundle(shipped)),
}

const definitions = definitionsOf(shipped)
const aliasArn = localArn(resources.bot)

/** A Tuesday, nine in the morning in New York; callers and Lambdas see it stand still unless it is moved on. */
const startsAt = Date.parse("2026-12-01T14:00:00Z")

let passedMs = 0

export async function startFunctions(): Promise<CalledFunctions> {
  const aws = await startLocalAws()
  const client = new DynamoDBClient({ endpoint: aws.dynamodb.endpoint })
  await client.send(new CreateTableCommand(bookingTableDefinition(tableName)))
  const events: DynamoDBStreamEvent[] = []
  aws.mapStream({
    tableName,
    handler: async (event) => {
      events.push(event)
    },
  })
  const before = { ...process.env }
  useLocalAws(process.env, aws, "us-east-1")
  Object.assign(process.env, {
    TABLE_NAME: tableName,
    CALENDAR_HOST: "call-center-dev",
    BOT_NAME: definitions.bot.Name,
    BOT_ALIAS_NAME: "live",
    POWERTOOLS_SERVICE_NAME: "call-center-dev",
    POWERTOOLS_LOG_LEVEL: "SILENT",
  })
  const codeHook = await handlerOf("codeHook")
  return {
    aws,
    codeHook,
    notifier: await handlerOf("notifier"),
    reminders: await handlerOf("reminders"),
    calendarFeed: await handlerOf("calendarFeed"),
    openFeed: (secret) =>
      replaceFeedSecret(
        { client, tableName },
        { hash: feedSecretHash(secret), madeAt: clock.now() },
      ),
    // Lex may deliver a turn twice, and the second time reads what the first one wrote.
    simulator: simulatorOf(async (event) => {
      await codeHook(event)
      return codeHook(event)
    }),
    store: createOperatorStore({
      client,
      tableName,
      rules: shipped.booking,
      clock,
      timeBudgetMs: Number.POSITIVE_INFINITY,
    }),
    streamed: async () => {
      await aws.streamDrained()
      return events
    },
    passTime: (milliseconds) => {
      passedMs += milliseconds
    },
    handlerIn: async (bundle, environment) => {
      Object.assign(process.env, environment)
      return handlerOf(bundle)
    },
    stop: async () => {
      process.env = before
      client.destroy()
      await aws.stop()
    },
  }
}

const clock: Clock = {
  now: () => {
    const now = instant(new Date(startsAt + passedMs).toISOString())
    if (now === undefined) throw new Error("expected an instant")
    return now
  },
}

async function handlerOf(name: Bundle): Promise<Handler> {
  const bundle = (await import(pathToFileURL(bundles[name]).href)) as {
    readonly createHandler: (options: {
      readonly clock: Clock
      readonly unhurried: true
    }) => Handler
  }
  return bundle.createHandler({ clock, unhurried: true })
}

/** A call centre whose code hook is this one. */
export function simulatorOf(codeHook: Handler): Simulator {
  const [botId = "", aliasId = ""] = aliasArn.split("/").slice(-2)
  return createSimulator({
    flows: callCenterFlows(shipped).map((flow) => ({
      name: flow.name,
      arn: localArn({ contactFlow: flow.name }),
      type: flow.type,
      content: JSON.parse(
        JSON.stringify(emitFlow(flow, { resolve: (reference) => localArn(reference) })),
      ) as unknown,
    })),
    entryFlow: "main",
    bots: [
      {
        aliasArn,
        definition: definitions.bot,
        localeId: shipped.locale,
        botId,
        aliasId,
        aliasName: "live",
        codeHook,
      },
    ],
    clock: { nowMs: () => startsAt, advance: () => undefined },
  })
}

import process from "node:process"

import { DynamoDBClient, InternalServerError } from "@aws-sdk/client-dynamodb"
import { createOperatorStore, demoFromItem, readDemosOfDay } from "@call-center/booking-store"
import { type CallCenter, sendsReminders } from "@call-center/config"
import { readClosures } from "@call-center/contact-flows/closures-file"
import type { Demo, LocalDate, OperatorStore, PhoneNumber } from "@call-center/domain"
import { botAliasName, defaultBotName } from "@call-center/lex-bot"
import {
  type LocalAws,
  LocalAwsStartFault,
  type StreamHandlerResult,
  startLocalAws,
  useLocalAws,
} from "@call-center/local-aws"
import { notifierBundle, remindersBundle } from "@call-center/notifications/lambda-bundle"
import {
  type CallEvent,
  type DeployedBot,
  type DeployedFlow,
  type Scenario,
  type Simulator,
  createSimulator,
} from "@call-center/simulator"

import { ensureBookingTable } from "./booking-table.ts"
import type { CallClock } from "./call-clock.ts"
import type { SentEmail, SentSms } from "./call-observer.ts"
import { deployedBot } from "./deployed-bot.ts"
import { type DialledFlows, dialledFlows } from "./deployed-flows.ts"
import { instanceResources } from "./instance-resources.ts"
import { type LambdaHandler, loadLambda } from "./lambda-bundle.ts"
import { setLambdaEnvironment } from "./lambda-environment.ts"
import { localCodeHook } from "./local-code-hook.ts"
import { type LocalFeed, openLocalFeed } from "./local-feed.ts"
import { ownerTopic } from "./owner-topic.ts"
import { timedRule } from "./timed-rule.ts"

export interface LocalCenterOptions {
  readonly callCenter: CallCenter
  readonly clock: CallClock
  /** Folder that keeps demos; undefined keeps them in memory. */
  readonly dataDir?: string | undefined
  readonly dynamodbPort?: number | undefined
  readonly snsPort?: number | undefined
  /** Name of one of our flows, or a file of flow JSON. */
  readonly flow?: string
  readonly scenario?: Scenario | undefined
  /** Changes how the deployed bot is run, for example how well Lex hears. */
  readonly bot?: (deployed: DeployedBot) => DeployedBot
  /** Picks the digits of codes, where they must be the same at each run; nobody foresees them unless given. */
  readonly randomInt?: (limit: number) => number
  readonly onEvent?: (event: CallEvent) => void
  readonly onSms?: (sms: SentSms) => void
  /** Who is told of every change by e-mail; nobody when undefined. */
  readonly ownerEmail?: string | undefined
  readonly onEmail?: (email: SentEmail) => void
}

/** The whole call centre on this machine: the deployed flows, bot and Lambda bundles around an embedded AWS. */
export interface LocalCenter {
  readonly simulator: Simulator
  /** The bot that its flows hand calls over to. */
  readonly bot: DeployedBot
  /** Every flow of the instance; `entryFlow` names the one that answers. */
  readonly flows: readonly DeployedFlow[]
  readonly entryFlow: string
  readonly store: OperatorStore
  /** Demos of one business day, booked and cancelled, whoever booked them. */
  demosOn(date: LocalDate): Promise<readonly Demo[]>
  /** Opens the calendar feed; undefined where the configuration has it off. */
  openFeed(): Promise<LocalFeed | undefined>
  /** What the data folder has lost since it was used last, as a line for its user. */
  readonly lost: string | undefined
  /** Callers whose demos have changed since the start; tells whose they are when a number was withheld. */
  readonly changedCallers: ReadonlySet<PhoneNumber>
  /** Resolves when every change has been confirmed or given up. */
  settled(): Promise<void>
  /** Moves the clock on; reminders are sent on the way as the rule on AWS has them sent. */
  passTime(milliseconds: number): Promise<void>
  stop(): Promise<void>
}

const tableName = "bookings"

/** On AWS the rule fires every five minutes; here days pass in a moment, and every half an hour will do. */
const reminderEveryMs = 1_800_000

/** Starts a local call centre. Throws `LocalAwsStartFault`, `UsageFault` or `SimulatorFault` with a line that says what to do. */
export async function startLocalCenter(options: LocalCenterOptions): Promise<LocalCenter> {
  const flows = dialledFlows(options.callCenter, options.flow ?? "main")
  const aws = await startLocalAws({
    region: options.callCenter.deployment.region,
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    ...(options.dynamodbPort === undefined ? {} : { dynamodbPort: options.dynamodbPort }),
    ...(options.snsPort === undefined ? {} : { snsPort: options.snsPort }),
  })
  try {
    return await centerOn(aws, flows, options)
  } catch (error) {
    // Open ports would keep the process alive.
    await aws.stop()
    throw error
  }
}

async function centerOn(
  aws: LocalAws,
  flows: DialledFlows,
  options: LocalCenterOptions,
): Promise<LocalCenter> {
  const { callCenter, clock } = options
  useLocalAws(process.env, aws, callCenter.deployment.region)
  setLambdaEnvironment({
    tableName,
    botName: defaultBotName,
    botAliasName,
    ownerTopicArn: await ownerTopic(aws, options.ownerEmail),
  })
  const client = new DynamoDBClient({ endpoint: aws.dynamodb.endpoint })
  await ensureBookingTable(client, tableName).catch(fullFolder)
  aws.sns.onPublish(({ phoneNumber, message }) =>
    options.onSms?.({ to: phoneNumber, text: message }),
  )
  aws.sns.onEmail(({ to, subject, message }) => options.onEmail?.({ to, subject, text: message }))
  const changedCallers = confirmChanges(aws, await loadLambda(notifierBundle(callCenter), options))
  const reminders = timedRule({
    clock,
    everyMs: reminderEveryMs,
    target: await reminderFunction(options),
    settled: () => aws.streamDrained(),
  })
  const { dataDir } = options
  const closures = dataDir === undefined ? undefined : () => readClosures(dataDir)
  // A broken file is told before a call is under way.
  closures?.()
  const asDeployed = { ...deployedBot(callCenter), ...(await localCodeHook(options)) }
  const bot = options.bot?.(asDeployed) ?? asDeployed
  return {
    simulator: createSimulator({
      ...flows,
      bots: [bot],
      resources: instanceResources(callCenter, closures),
      clock,
      ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
      ...(options.onEvent === undefined ? {} : { onEvent: options.onEvent }),
    }),
    bot,
    ...flows,
    demosOn: async (date) => {
      const stored = await readDemosOfDay({ client, tableName }, date)
      return stored.map(({ demo }) => demo)
    },
    store: createOperatorStore({
      client,
      tableName,
      rules: callCenter.booking,
      clock,
      timeBudgetMs: Number.POSITIVE_INFINITY,
    }),
    openFeed: () => openLocalFeed({ callCenter, clock, table: { client, tableName } }),
    lost: aws.lost,
    changedCallers,
    settled: () => aws.streamDrained(),
    passTime: (milliseconds) => reminders.passTime(milliseconds),
    stop: async () => {
      client.destroy()
      await aws.stop()
    },
  }
}

/** The embedded DynamoDB answers so when its folder takes no write; anything else is thrown as it is. */
function fullFolder(cause: unknown): never {
  if (!(cause instanceof InternalServerError)) throw cause
  throw new LocalAwsStartFault(
    "expected the data folder to take the booking table, got a write that failed: free some space, or name another folder",
    { cause },
  )
}

/** Feeds the table's stream to the notifier, and notes whose demos changed on the way. */
function confirmChanges(
  aws: LocalAws,
  notifier: LambdaHandler<StreamHandlerResult>,
): ReadonlySet<PhoneNumber> {
  const changed = new Set<PhoneNumber>()
  aws.mapStream({
    tableName,
    batchSize: 10,
    bisect: true,
    handler: (event) => {
      for (const record of event.Records) {
        const image = record.dynamodb?.NewImage
        const stored = image === undefined ? undefined : demoFromItem(image)
        if (stored !== undefined) changed.add(stored.demo.caller)
      }
      return notifier(event)
    },
  })
  return changed
}

/** The function of the reminders; one that does nothing where no reminders are sent. */
async function reminderFunction(options: LocalCenterOptions): Promise<LambdaHandler> {
  return sendsReminders(options.callCenter)
    ? loadLambda(remindersBundle(options.callCenter), options)
    : async () => undefined
}

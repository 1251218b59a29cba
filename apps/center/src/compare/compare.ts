import { writeFileSync } from "node:fs"

import { createOperatorStore } from "@call-center/booking-store"
import { UsageFault } from "@call-center/command-line"
import type { OperatorStore, PhoneNumber } from "@call-center/domain"

import { cannotRun, faultLine } from "../aws/aws-faults.ts"
import { bookingClient } from "../aws/booking-client.ts"
import type { CenterContext } from "../command/center-context.ts"
import type { Common } from "../command/verb-options.ts"
import { readOutputs } from "../stack/read-outputs.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"
import { unusable } from "../texts/unusable.ts"
import { compareText } from "./compare-text.ts"
import { type ComparedTurn, compareTurns } from "./compare-turns.ts"
import {
  type Conversation,
  conversationsOfScripts,
  conversationsOfStories,
} from "./conversation.ts"
import { deployedBot } from "./deployed-bot.ts"
import { keptAnswers } from "./kept-answers.ts"
import { playLocally } from "./local-bot.ts"
import { inOwnEnvironment } from "./own-environment.ts"

export interface CompareCommand extends Common {
  readonly scripts: readonly string[]
  readonly stories: string | undefined
  /** The most turns that are sent. */
  readonly turns: number
  readonly phone: PhoneNumber
  readonly keep: string | undefined
  readonly yes: boolean
}

/** Dollars of a text request to Lex V2, us-east-1; docs/deploy.md says where that is from. */
const dollarsPerTurn = 0.000_75

const timeBudgetMs = 20_000

/**
 * `pnpm center compare`: what the deployed bot makes of the turns of scripts, beside what this machine makes of them; false when
 * a turn differs. It says first what it will send and what that costs, and asks; where nobody can be asked and there is no --yes,
 * or the answer is no, it ends there, as a `UsageFault`.
 *
 * The deployed code hook books for real. So all calls come from one number that belongs to nobody, for which nothing may be
 * kept before; its texts are turned off first, and everything of it is erased in the end, whatever happens in between.
 */
export async function compare(command: CompareCommand, context: CenterContext): Promise<boolean> {
  const conversations = bounded(read(command), command.turns)
  const outputs = readOutputs(command.outputs, context.stackFolder)
  context.output.progress(`${planText(conversations, command, context)}\n`)
  if (!command.yes) await mustBeWanted(conversations, outputs, context)
  const store = storeOf(outputs, context)
  await mustBeUnknown(store, command.phone)
  const { callCenter, clock } = context
  const local = await inOwnEnvironment(() =>
    playLocally(conversations, { callCenter, clock, caller: command.phone }),
  )
  const bot = deployedBot(outputs, callCenter.locale)
  const compared: ComparedTurn[] = []
  try {
    for (const [index, conversation] of conversations.entries())
      compared.push(
        ...(await asStranger(store, command.phone, () =>
          compareTurns(conversation, local[index] ?? [], bot),
        )),
      )
  } catch (error) {
    throw unanswered(error)
  } finally {
    bot.stop()
  }
  if (command.keep !== undefined) keep(command.keep, keptAnswers(compared, callCenter.locale))
  context.output.write(
    command.json
      ? `${JSON.stringify({ verb: "compare", same: compared.every(isSame), turns: compared })}\n`
      : compareText(compared),
  )
  return compared.every(isSame)
}

/** What Lex refused, in one line. */
function unanswered(error: unknown): UsageFault {
  return (
    cannotRun(error) ??
    new UsageFault(`Lex does not answer (${faultLine(error)}): what was booked is erased`, {
      cause: error,
    })
  )
}

function isSame({ differs }: ComparedTurn): boolean {
  return differs.length === 0
}

function read({ scripts, stories }: CompareCommand): readonly Conversation[] {
  if (stories !== undefined)
    return [
      ...conversationsOfStories(stories),
      ...(scripts.length === 0 ? [] : conversationsOfScripts(scripts)),
    ]
  return conversationsOfScripts(scripts.length === 0 ? ["calls"] : scripts)
}

/** Whole conversations from the first on, for as long as they fit. */
function bounded(conversations: readonly Conversation[], most: number): readonly Conversation[] {
  let left = most
  const fitting: Conversation[] = []
  for (const conversation of conversations) {
    if (conversation.said.length > left) break
    left -= conversation.said.length
    fitting.push(conversation)
  }
  if (fitting.some(({ said }) => said.length > 0)) return fitting
  throw new UsageFault(`--turns ${most}: the first conversation has more turns: give more`)
}

async function mustBeWanted(
  conversations: readonly Conversation[],
  { BotId }: StackOutputs,
  { confirm }: CenterContext,
): Promise<void> {
  const turns = turnsOf(conversations)
  const most = `at most ${dollarsFor(turns)}`
  const answer = await confirm(`Play ${turns} turns on the bot ${BotId}, ${most}?`)
  if (answer === undefined)
    throw new UsageFault(
      `compare would play ${turns} turns on the bot ${BotId}, ${most}, and nobody can be asked here: say --yes if that is meant`,
    )
  if (!answer) throw new UsageFault("nothing was sent: say y, or --yes, if that is meant")
}

function turnsOf(conversations: readonly Conversation[]): number {
  return conversations.reduce((sum, { said }) => sum + said.length, 0)
}

/** Rounded up to whole cents, as it is an upper bound. */
function dollarsFor(turns: number): string {
  return `$${(Math.ceil(turns * dollarsPerTurn * 100) / 100).toFixed(2)}`
}

function planText(
  conversations: readonly Conversation[],
  { phone }: CompareCommand,
  { callCenter }: CenterContext,
): string {
  const turns = turnsOf(conversations)
  const owner = callCenter.business.notify
  const mails = owner === undefined ? "" : ` ${owner} gets an e-mail for each change.`
  return `compare sends at most ${turns} turns of ${conversations.length} calls to the deployed bot, at most ${dollarsFor(turns)}. It books, moves and cancels demos of ${phone} for real, takes times from callers meanwhile, texts nobody, and erases all of that number in the end.${mails}`
}

function storeOf({ Region, TableName }: StackOutputs, context: CenterContext): OperatorStore {
  return createOperatorStore({
    client: bookingClient(Region),
    tableName: TableName,
    rules: context.callCenter.booking,
    clock: context.clock,
    timeBudgetMs,
  })
}

async function mustBeUnknown(store: OperatorStore, phone: PhoneNumber): Promise<void> {
  const { demos } = await store.export(phone).catch(unusable)
  if (demos.length > 0)
    throw new UsageFault(
      `${phone} has demos, which compare would erase: give another --phone, or "pnpm center demos forget" first`,
    )
}

async function asStranger<Result>(
  store: OperatorStore,
  phone: PhoneNumber,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    await store.setSmsOptOut(phone, true).catch(unusable)
    return await run()
  } finally {
    await store.forget(phone).catch(unusable)
  }
}

function keep(file: string, kept: object): void {
  try {
    writeFileSync(file, `${JSON.stringify(kept, undefined, 2)}\n`)
  } catch (error) {
    throw new UsageFault(
      `--keep ${file}: can't be written; name a file in a folder that is there`,
      {
        cause: error,
      },
    )
  }
}

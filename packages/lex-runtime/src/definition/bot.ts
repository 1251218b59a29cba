import * as v from "valibot"

import { LexFault } from "../lex-fault.ts"
import { botSchema, type IntentDefinition, type LocaleDefinition } from "./bot-schema.ts"
import type { SlotDefinition, SlotTypeDefinition } from "./slot-schema.ts"

/** An intent with its slots in the order in which they are elicited. */
export interface BotIntent extends IntentDefinition {
  readonly slotOrder: readonly SlotDefinition[]
  readonly isFallback: boolean
}

/** One locale of a bot, indexed by name. */
export interface Bot {
  readonly name: string
  readonly localeId: string
  readonly nluThreshold: number
  readonly sessionTtlMs: number
  readonly intents: ReadonlyMap<string, BotIntent>
  readonly fallback: BotIntent
  /** An intent that a generative service answers when no other is recognised; no such service runs locally. */
  readonly generative: BotIntent | undefined
  readonly slotTypes: ReadonlyMap<string, SlotTypeDefinition>
}

/** Built-in intents that another service of AWS answers. */
const GENERATIVE: ReadonlySet<string> = new Set([
  "AMAZON.BedrockAgentIntent",
  "AMAZON.KendraSearchIntent",
  "AMAZON.QInConnectIntent",
  "AMAZON.QnAIntent",
])

/**
 * Reads the `AWS::Lex::Bot` properties into one locale's bot.
 * @throws LexFault when the properties are not a bot's, the locale is missing, or names do not fit together.
 */
export function parseBot(definition: unknown, localeId: string): Bot {
  const parsed = v.safeParse(botSchema, definition)
  if (!parsed.success) throw new LexFault(describeIssues(parsed.issues))
  const bot = parsed.output
  const locale = bot.BotLocales.find((one) => one.LocaleId === localeId)
  if (!locale)
    throw new LexFault(
      `bot "${bot.Name}" has no locale ${localeId} (it has ${bot.BotLocales.map((one) => one.LocaleId).join(", ") || "none"}): dial with one of these or add it`,
    )
  const intents = new Map(locale.Intents.map((intent) => [intent.Name, botIntent(intent)]))
  checkSlotTypes(locale)
  return {
    name: bot.Name,
    localeId,
    nluThreshold: locale.NluConfidenceThreshold,
    sessionTtlMs: bot.IdleSessionTTLInSeconds * 1000,
    intents,
    fallback: fallbackOf(intents, bot.Name),
    generative: [...intents.values()].find((one) =>
      GENERATIVE.has(one.ParentIntentSignature ?? ""),
    ),
    slotTypes: new Map(locale.SlotTypes.map((type) => [type.Name, type])),
  }
}

function describeIssues(issues: readonly v.BaseIssue<unknown>[]): string {
  const lines = issues.map((issue) => `${v.getDotPath(issue) ?? "(root)"}: ${issue.message}`)
  return `these are not the properties of an AWS::Lex::Bot: ${lines.join("; ")}`
}

function botIntent(intent: IntentDefinition): BotIntent {
  const byName = new Map(intent.Slots.map((slot) => [slot.Name, slot]))
  const ranked = intent.SlotPriorities.toSorted((a, b) => a.Priority - b.Priority)
  const first: SlotDefinition[] = []
  for (const { SlotName } of ranked) {
    const slot = byName.get(SlotName)
    if (!slot)
      throw new LexFault(
        `intent "${intent.Name}" gives a priority to slot "${SlotName}", which it does not have: add the slot or drop the priority`,
      )
    first.push(slot)
  }
  const rest = intent.Slots.filter((slot) => !first.includes(slot))
  return {
    ...intent,
    slotOrder: [...first, ...rest],
    isFallback: intent.ParentIntentSignature === "AMAZON.FallbackIntent",
  }
}

function checkSlotTypes(locale: LocaleDefinition): void {
  const grammar = locale.SlotTypes.find((type) => type.ExternalSourceSetting !== undefined)
  if (grammar)
    throw new LexFault(
      `slot type "${grammar.Name}" is a grammar in S3, which is not read here: list its values in the definition to dial this bot`,
    )
  const known = new Set(locale.SlotTypes.map((type) => type.Name))
  for (const intent of locale.Intents)
    for (const slot of intent.Slots) {
      const type = slot.SlotTypeName
      if (type !== undefined && !type.startsWith("AMAZON.") && !known.has(type))
        throw new LexFault(
          `slot "${slot.Name}" of intent "${intent.Name}" has slot type "${type}", which locale ${locale.LocaleId} does not define`,
        )
    }
}

function fallbackOf(intents: ReadonlyMap<string, BotIntent>, bot: string): BotIntent {
  for (const intent of intents.values()) if (intent.isFallback) return intent
  throw new LexFault(
    `bot "${bot}" has no intent with the parent AMAZON.FallbackIntent: CloudFormation refuses such a bot, so add one`,
  )
}

import type { DeployedBot } from "@call-center/simulator"

/**
 * How well Lex hears, between the local Lex and the code hook: what is written must not depend on it, as Lex's own
 * model differs from the local one.
 */
export const hearings = [
  "as-is",
  /** No slot ever has a value. */
  "no-slots",
  /** The confirmation state is always `None`. */
  "never-confirmed",
  /** The confirmation state is always `Confirmed`. */
  "always-confirmed",
  /** Lex takes a vague likeness for an intent, at the opening and in the middle of another one. */
  "lax",
] as const

export type Hearing = (typeof hearings)[number]

/** The bot as it is deployed, behind a Lex that hears like that. */
export function heardThrough(hearing: Hearing, bot: DeployedBot): DeployedBot {
  switch (hearing) {
    case "as-is":
      return bot
    case "no-slots":
      return told(bot, { slots: withoutValues, resolvedSlots: () => ({}) })
    case "never-confirmed":
      return told(bot, { confirmationState: () => "None" })
    case "always-confirmed":
      return told(bot, { confirmationState: () => "Confirmed" })
    case "lax":
      return {
        ...bot,
        definition: changed(bot.definition, { NluConfidenceThreshold: () => 0.18 }),
        intentSwitchConfidence: 0.45,
      }
  }
}

type Changes = Readonly<Record<string, (value: unknown) => unknown>>

function told(bot: DeployedBot, changes: Changes): DeployedBot {
  return { ...bot, codeHook: async (event) => bot.codeHook?.(changed(event, changes)) }
}

/** A copy in which the values of some keys are others, wherever the keys are. */
function changed(value: unknown, changes: Changes): unknown {
  if (Array.isArray(value)) return value.map((each) => changed(each, changes))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      changes[key] === undefined ? changed(each, changes) : changes[key](each),
    ]),
  )
}

function withoutValues(slots: unknown): unknown {
  return Object.fromEntries(Object.keys(Object(slots)).map((name) => [name, null]))
}

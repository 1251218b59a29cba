import { patternOfRule, plainWords } from "@call-center/callers"
import { type Business, type Locale, locales } from "@call-center/domain"
import { botDefinition } from "@call-center/lex-bot"
import { describe, expect, it } from "vitest"

import { grammars, valueRules } from "../src/locales/grammars.ts"

describe.each(locales)("the grammar of callers in %s", (locale) => {
  const grammar = grammars[locale]
  const samples = sampleUtterances(locale)

  it("makes no utterance that is a sample utterance of the bot, whatever day or time stands in it", () => {
    const patterns = [...grammar.rules.keys()]
      .filter((rule) => !valueRules.includes(rule))
      .map((rule) => ({
        rule,
        pattern: patternOfRule(grammar, rule, { value: String.raw`\{\w+\} `, valueRules }),
      }))

    const found = samples.flatMap((sample) =>
      patterns
        .filter(({ rule, pattern }) => isUtterance(rule) && pattern.test(plainWords(sample)))
        .map(({ rule }) => `${rule}: ${sample}`),
    )

    expect(samples.length).toBeGreaterThan(300)
    expect(found).toEqual([])
  })
})

/** Words of which utterances are made, and which nobody says by themselves. */
const pieces = new Set(
  "a mine hello reason want onDay atTime window span yes no before after".split(" "),
)

function isUtterance(rule: string): boolean {
  const [first = ""] = rule.split(".")
  return !pieces.has(first)
}

/** Sample utterances but those that are made of slots alone: a bare day can be said in no other way. */
function sampleUtterances(locale: Locale): readonly string[] {
  const { BotLocales } = botDefinition({
    business,
    locale,
    voice: { id: "Joanna", engine: "neural" },
  })
  return BotLocales.flatMap(({ Intents }) =>
    Intents.flatMap(({ SampleUtterances = [], Slots = [] }) => [
      ...SampleUtterances,
      ...Slots.flatMap(
        ({ ValueElicitationSetting }) => ValueElicitationSetting.SampleUtterances ?? [],
      ),
    ]),
  )
    .map(({ Utterance }) => Utterance)
    .filter(
      (utterance) =>
        !/^(?:(?:at|on|a las|el) )?\{\w+\}(?: (?:at|a las) \{\w+\})?$/u.test(utterance),
    )
}

const business: Business = {
  name: "Acme",
  address: undefined,
  reachUsAt: undefined,
  agentHandOff: true,
  smsEnabled: true,
  recordingEnabled: false,
}

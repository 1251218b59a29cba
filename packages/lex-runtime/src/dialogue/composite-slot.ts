import type { Bot } from "../definition/bot.ts"
import type { SlotDefinition } from "../definition/slot-schema.ts"
import type { SlotValue } from "../slot-value.ts"
import type { ResolverOf } from "../understanding/resolvers.ts"
import type { ReadingContext } from "../understanding/slot-reading.ts"
import type { Utterance } from "../understanding/utterance.ts"
import { interpretedText, scalarSlot } from "./slot-value.ts"

interface SubSlot {
  readonly name: string
  readonly type: string
}

/** Whether a slot consists of parts that are captured together or one by one. */
export function isComposite(bot: Bot, slot: SlotDefinition): boolean {
  return subSlotsOf(bot, slot).length > 0
}

/** The first part that the slot's expression still needs; undefined for a filled or a simple slot. */
export function missingSubSlot(
  bot: Bot,
  slot: SlotDefinition,
  value: SlotValue | null,
): string | undefined {
  if (value !== null && value.shape !== "Composite") return undefined
  const parts = value?.subSlots ?? {}
  const names = subSlotsOf(bot, slot).map((subSlot) => subSlot.name)
  const filled = new Set(names.filter((name) => (parts[name] ?? null) !== null))
  const expression = slot.SubSlotSetting?.Expression
  if (expression !== undefined && expression !== "" && holds(expression, filled)) return undefined
  return names.find((name) => !filled.has(name))
}

/** Reads an answer to a composite slot, or to one of its parts; undefined when it says none of them. */
export function readCompositeAnswer(
  answer: { readonly utterance: Utterance; readonly context: ReadingContext },
  request: {
    readonly bot: Bot
    readonly slot: SlotDefinition
    readonly subSlot: string | null
    readonly current: SlotValue | null
    readonly resolverOf: ResolverOf
  },
): SlotValue | undefined {
  const { bot, slot, current, resolverOf } = request
  const parts: Record<string, SlotValue | null> = {}
  let understood = false
  for (const { name, type } of subSlotsOf(bot, slot)) {
    parts[name] = current?.shape === "Composite" ? (current.subSlots[name] ?? null) : null
    const resolver = resolverOf(type)
    const reading =
      name === request.subSlot
        ? resolver.answer(answer.utterance, answer.context)
        : resolver.find(answer.utterance, answer.context)[0]?.value
    // A part that was not asked for keeps the value that it has.
    if (!reading || (name !== request.subSlot && parts[name] !== null)) continue
    parts[name] = scalarSlot(reading)
    understood = true
  }
  return understood ? compositeSlot(parts) : undefined
}

function compositeSlot(subSlots: Record<string, SlotValue | null>): SlotValue {
  const text = interpretedText({ shape: "Composite", subSlots })
  if (text === null) return { shape: "Composite", subSlots }
  const value = { originalValue: text, interpretedValue: text, resolvedValues: [text] }
  return { shape: "Composite", value, subSlots }
}

function subSlotsOf(bot: Bot, slot: SlotDefinition): readonly SubSlot[] {
  const parts = bot.slotTypes.get(slot.SlotTypeName ?? "")?.CompositeSlotTypeSetting?.SubSlots ?? []
  return parts.map((part) => ({
    name: part.Name,
    type: slot.SubSlotSetting?.SlotSpecifications?.[part.Name]?.SlotTypeId ?? part.SlotTypeId,
  }))
}

/** Evaluates `(a AND b) OR c` over the parts that are filled; AND binds more than OR. */
function holds(expression: string, filled: ReadonlySet<string>): boolean {
  const tokens = expression.match(/[()]|[\w-]+/g) ?? []
  let at = 0
  const either = (): boolean => {
    let result = both()
    while (tokens[at]?.toUpperCase() === "OR") {
      at += 1
      const right = both()
      result ||= right
    }
    return result
  }
  const both = (): boolean => {
    let result = one()
    while (tokens[at]?.toUpperCase() === "AND") {
      at += 1
      const right = one()
      result &&= right
    }
    return result
  }
  const one = (): boolean => {
    const token = tokens[at] ?? ""
    at += 1
    if (token !== "(") return filled.has(token)
    const inner = either()
    at += 1
    return inner
  }
  return either()
}

import type { BotIntent } from "../definition/bot.ts"
import type { SlotDefinition } from "../definition/slot-schema.ts"
import type { SlotValue } from "../slot-value.ts"
import type { ReadingContext } from "../understanding/slot-reading.ts"
import type { Engine } from "./engine.ts"
import type { SessionState } from "./session-state.ts"
import { scalarSlot } from "./slot-value.ts"

/**
 * Default values for slots that the caller's words left empty. "Default values are used in the order that they are
 * listed": `#context.parameter`, `[session attribute]` or a fixed value.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/context-mgmt-default.html
 */
export function defaultSlots(
  engine: Engine,
  session: SessionState,
  request: { readonly intent: BotIntent; readonly context: ReadingContext },
): Record<string, SlotValue> {
  const defaults: Record<string, SlotValue> = {}
  for (const slot of request.intent.slotOrder) {
    const text = firstDefault(slot, session)
    if (text === undefined) continue
    const utterance = engine.understanding.read(text)
    const resolver = engine.understanding.resolverOf(slot.SlotTypeName ?? "")
    const [span] = resolver.find(utterance, request.context)
    const plain = { original: text, interpreted: text, resolved: [text] }
    defaults[slot.Name] = scalarSlot({ ...(span?.value ?? plain), original: text })
  }
  return defaults
}

function firstDefault(slot: SlotDefinition, session: SessionState): string | undefined {
  const list = slot.ValueElicitationSetting.DefaultValueSpecification?.DefaultValueList ?? []
  for (const { DefaultValue } of list) {
    const value = sourceValue(DefaultValue, session)
    if (value !== undefined && value !== "") return value
  }
  return undefined
}

function sourceValue(source: string, session: SessionState): string | undefined {
  const context = /^#([\w-]+)\.([\w-]+)$/.exec(source)
  if (context)
    return session.activeContexts.find((one) => one.name === context[1])?.contextAttributes[
      context[2] ?? ""
    ]
  const attribute = /^\[(.+)\]$/.exec(source)
  if (attribute) return session.sessionAttributes[attribute[1] ?? ""]
  // Connect sends no request attributes of the caller's own.
  return /^<.+>$/.test(source) ? undefined : source
}

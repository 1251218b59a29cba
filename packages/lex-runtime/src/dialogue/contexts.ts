import type { Moment } from "./engine.ts"
import { definitionOf } from "./intent-definition.ts"
import type { ActiveContext, SessionState } from "./session-state.ts"
import { interpretedText } from "./slot-value.ts"

/** A turn takes one from each context's life; a context whose turns or time are over is gone. */
export function agedContexts(contexts: readonly ActiveContext[], nowMs: number): ActiveContext[] {
  return contexts
    .map((context) => Object.assign({}, context, { turnsToLive: context.turnsToLive - 1 }))
    .filter((context) => context.turnsToLive >= 0 && context.expiresAtMs > nowMs)
}

/** Fulfilling an intent activates its output contexts, with the slot values as their attributes. */
export function withOutputContexts<S extends SessionState>(
  { engine, nowMs }: Moment,
  session: S,
): S {
  const { intent } = session
  if (intent?.state !== "Fulfilled") return session
  const { OutputContexts } = definitionOf(engine, intent)
  if (OutputContexts.length === 0) return session
  const contextAttributes: Record<string, string> = {}
  for (const [name, slot] of Object.entries(intent.slots)) {
    const text = interpretedText(slot)
    if (text !== null) contextAttributes[name] = text
  }
  const started = OutputContexts.map(({ Name, TurnsToLive, TimeToLiveInSeconds }) => ({
    name: Name,
    contextAttributes,
    turnsToLive: TurnsToLive,
    expiresAtMs: nowMs + TimeToLiveInSeconds * 1000,
  }))
  const names = new Set(started.map((context) => context.name))
  const kept = session.activeContexts.filter((context) => !names.has(context.name))
  return { ...session, activeContexts: [...kept, ...started] }
}

import { definitionOf } from "./next-proposal.ts"
import type { Moment } from "./perform.ts"
import type { ActiveContext, IntentState, SessionState } from "./session-state.ts"

/** A turn takes one from each context's life; a context without turns or time left is gone. */
export function agedContexts(contexts: readonly ActiveContext[], nowMs: number): ActiveContext[] {
  return contexts
    .map((context) => ({ ...context, turnsToLive: context.turnsToLive - 1 }))
    .filter((context) => context.turnsToLive >= 0 && context.expiresAtMs > nowMs)
}

/** Fulfilling an intent activates its output contexts, with the slot values as their attributes. */
export function withOutputContexts(
  { engine, nowMs }: Moment,
  session: SessionState & { readonly intent: IntentState },
): SessionState & { readonly intent: IntentState } {
  const { state, slots } = session.intent
  const { OutputContexts } = definitionOf(engine, session.intent)
  if ((state !== "Fulfilled" && state !== "ReadyForFulfillment") || OutputContexts.length === 0)
    return session
  const contextAttributes: Record<string, string> = {}
  for (const [name, slot] of Object.entries(slots)) {
    const value = slot?.value?.interpretedValue
    if (value !== undefined) contextAttributes[name] = value
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

import {
  type BorrowedPhrases,
  converse,
  type HeldCall,
  lineOf,
  personOf,
} from "@call-center/callers"
import type { BookingRules, Demo, Locale } from "@call-center/domain"

import type { CallerCenters } from "../center/caller-center.ts"
import { judgeCall } from "../judge/judge-call.ts"
import type { Verdict } from "../judge/verdict.ts"
import { earOf } from "../locales/ear-of.ts"
import { confusions, grammars } from "../locales/grammars.ts"
import { type CallerDeclaration, callerOf } from "../people/caller.ts"

/** How calls are held. */
export interface CallSettings {
  readonly rules: BookingRules
  readonly locale: Locale
  /** How many of a hundred words come through wrong, from 0 to 1. */
  readonly noise: number
  readonly borrowed?: BorrowedPhrases | undefined
}

/** What is made easier in a call to find out what its failure takes. */
export interface Eased {
  readonly clearTurns?: ReadonlySet<number>
  readonly plainTurns?: ReadonlySet<number>
  readonly isAlone?: boolean
  /** The one of their errands that the person calls for, counted from 0. */
  readonly onlyErrand?: number
  /** The person hangs up after so many turns. */
  readonly mostTurns?: number
}

export interface JudgedHeldCall {
  readonly caller: CallerDeclaration
  readonly held: HeldCall
  readonly verdict: Verdict
  /** Demos of everybody after the call. */
  readonly after: readonly Demo[]
}

/** Lets the person of a seed call, and judges what came of it. */
export async function holdCall(
  seed: number,
  centers: CallerCenters,
  settings: CallSettings & Eased,
): Promise<JudgedHeldCall> {
  const { rules, locale, noise, borrowed, clearTurns, plainTurns, mostTurns } = settings
  const caller = eased(callerOf(seed, { rules, locale }), settings)
  const center = await centers.open(caller)
  try {
    const person = personOf({
      seed,
      grammar: grammars[locale],
      ear: earOf(locale),
      manner: caller.manner,
      errands: caller.errands.map(({ errand }) => errand),
      borrowed,
      ...(plainTurns && { plainTurns }),
      ...(mostTurns !== undefined && { mostTurns }),
    })
    const line = lineOf({
      noise,
      confusions: confusions[locale],
      seed,
      ...(clearTurns && { clearTurns }),
    })
    const held = await converse(await center.dial(), { person, line })
    const callers = new Set([caller.number, ...caller.others.map((other) => other.caller)])
    const after = await center.demosOf([...callers])
    const verdict = judgeCall({ rules, locale, caller, held, before: center.before, after })
    return { caller, held, verdict, after }
  } finally {
    await center.stop()
  }
}

function eased(caller: CallerDeclaration, { isAlone, onlyErrand }: Eased): CallerDeclaration {
  const { errands, others } = caller
  return {
    ...caller,
    errands: onlyErrand === undefined ? errands : errands.slice(onlyErrand, onlyErrand + 1),
    others: isAlone === true ? [] : others,
  }
}

import type { CallersDemo, StoredDemo } from "@call-center/booking-store"
import type { Demo, Instant, LeadTime, Span } from "@call-center/domain"

import type { HeldClaim, SmsLedger } from "../../src/index.ts"
import { claimSeconds } from "../../src/time-limits.ts"
import { caller, demoOf, later } from "./history.ts"
import type { World } from "./play-history.ts"

interface Claim {
  holder: object
  outcome: string
  until: number
}

/** What a world of reminders needs, kept in memory: fast enough for a hundred thousand histories. */
export function memoryWorld(now: () => Instant, indexLag: number): World {
  /** Every state of every demo, by the moment from which on it holds. */
  const states: { readonly from: Instant; readonly demos: readonly StoredDemo[] }[] = []
  const claims = new Map<string, Claim>()
  const progress = new Map<LeadTime, Instant>()
  let version = 0
  let optedOut = false
  let booked = 0

  const demosAt = (at: Instant) => states.findLast(({ from }) => from <= at)?.demos ?? []
  const latest = () => states.at(-1)?.demos ?? []
  const change = (demos: readonly StoredDemo[]) => void states.push({ from: now(), demos })
  const stored = (demo: Demo): StoredDemo => ({
    demo,
    version: (version += 1),
    movedFrom: undefined,
  })

  return {
    demos: async () => latest().map(({ demo }) => demo),
    book: async (startsAt) => {
      booked += 1
      change([...latest(), stored(demoOf(booked, { startsAt, changedAt: now() }))])
    },
    move: async ({ demoId }, startsAt) =>
      change(
        latest().map((one) =>
          one.demo.demoId === demoId ? stored({ ...one.demo, startsAt, changedAt: now() }) : one,
        ),
      ),
    cancel: async ({ demoId }) =>
      change(
        latest().map((one) =>
          one.demo.demoId === demoId
            ? stored({ ...one.demo, status: "cancelled", changedAt: now() })
            : one,
        ),
      ),
    optOut: async (out) => {
      optedOut = out
    },
    demosStarting: async ({ from, until }: Span) =>
      demosAt(later(now(), -indexLag)).filter(
        ({ demo }) => demo.status === "booked" && from <= demo.startsAt && demo.startsAt <= until,
      ),
    lookUp: async ({ demoId, startsAt }): Promise<CallersDemo> => ({
      caller: {
        version,
        smsOptedOut: optedOut,
        use: undefined,
        contacts: new Map(),
        expiresAt: 0,
      },
      stored: latest().find(
        ({ demo }) =>
          demo.caller === caller && demo.demoId === demoId && demo.startsAt === startsAt,
      ),
    }),
    progress: {
      seenTo: async (lead) => progress.get(lead),
      advance: async (lead, to) => {
        if (to > (progress.get(lead) ?? "")) progress.set(lead, to)
      },
    },
    ledgerOf: (lead) => memoryLedger(claims, lead, now),
  }
}

/** The rules of `createSmsLedger`, which its own tests hold to the table. */
function memoryLedger(
  claims: Map<string, Claim>,
  lead: LeadTime,
  now: () => Instant,
): Pick<SmsLedger, "claim"> {
  const seconds = () => Date.parse(now()) / 1000
  return {
    claim: async ({ demo }) => {
      const key = `${demo.demoId}#${demo.startsAt}#${lead}`
      const known = claims.get(key)
      if (known !== undefined && known.outcome !== "released") {
        if (known.outcome !== "claimed") return { kind: "settled" }
        if (known.until > seconds()) return { kind: "inFlight" }
        known.outcome = "unknown"
        return { kind: "abandoned" }
      }
      const claim = { holder: {}, outcome: "claimed", until: seconds() + claimSeconds }
      claims.set(key, claim)
      const note = async (outcome: string) => {
        if (claims.get(key) === claim) claim.outcome = outcome
      }
      const held: HeldClaim = {
        kind: "ours",
        settle: ({ kind }) => note(kind),
        release: () => note("released"),
      }
      return held
    },
  }
}

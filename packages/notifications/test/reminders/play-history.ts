import {
  type Demo,
  type Instant,
  type LeadTime,
  type ReminderRules,
  isQuiet,
  reminderDueAt,
  reminderLatestAt,
} from "@call-center/domain"
import { defaultTextRules } from "@call-center/domain/testing"

import { type NotifierMetric, type ReminderRunOptions, createReminderRun } from "../../src/index.ts"
import { claimSeconds } from "../../src/time-limits.ts"
import { type Happening, type History, later } from "./history.ts"

/** A table with demos of one caller, in memory or on an engine. */
export interface World extends Pick<
  ReminderRunOptions,
  "demosStarting" | "lookUp" | "ledgerOf" | "progress"
> {
  demos(): Promise<readonly Demo[]>
  book(startsAt: Instant): Promise<void>
  move(demo: Demo, startsAt: Instant): Promise<void>
  cancel(demo: Demo): Promise<void>
  optOut(out: boolean): Promise<void>
}

/** What came of a history. */
export interface Verdict {
  readonly violations: readonly string[]
  readonly sent: number
  /** Reminders whose run died between claim and answer. */
  readonly lost: number
  /** Reminders of which the runs said that nobody knows. */
  readonly countedUnknown: number
  readonly missed: number
}

/** How a run is killed. */
type Death = Extract<Happening, { readonly kind: "crash" }>

class ProcessGone extends Error {}

/** Plays a history against a world, and judges every text by what was true when it was sent. */
export async function playHistory(
  history: History,
  openWorld: (now: () => Instant, indexLag: number) => World | Promise<World>,
  /** Rules that the runs go by instead of those of the history. */
  rulesOfRuns: ReminderRules = history.rules,
): Promise<Verdict> {
  const { rules, leads, everyMinutes } = history
  let now = history.startsAt
  const world = await openWorld(() => now, history.indexLag)
  const violations: string[] = []
  const texts = new Map<string, number>()
  const excused = new Set<string>()
  const lost = new Set<string>()
  const counted: NotifierMetric[] = []
  let optedOut = false
  let sincePassed = 0

  async function send(demo: Demo, lead: LeadTime): Promise<void> {
    const key = keyOf(demo, lead)
    const dueAt = reminderDueAt(rules, demo.startsAt, lead)
    const is = (await world.demos()).find(({ demoId }) => demoId === demo.demoId)
    texts.set(key, (texts.get(key) ?? 0) + 1)
    if ((texts.get(key) ?? 0) > 1) violations.push(`${now}: ${key} is sent again`)
    if (is?.status !== "booked" || is.startsAt !== demo.startsAt)
      violations.push(`${now}: ${key} is sent, and the demo is off`)
    if (isQuiet(rules, now)) violations.push(`${now}: ${key} is sent at night`)
    if (optedOut) violations.push(`${now}: ${key} is sent to a caller who wants none`)
    if (now < dueAt || now > reminderLatestAt(dueAt, lead) || now >= demo.startsAt)
      violations.push(`${now}: ${key} is sent, but was due at ${dueAt}`)
    if (is !== undefined && is.changedAt > dueAt)
      violations.push(`${now}: ${key} is sent, though it was booked after ${dueAt}`)
  }

  function runWith(death: Death | undefined): Promise<void> {
    let steps = 0
    let gone = false
    const step = async <Answer>(effect: () => Promise<Answer>): Promise<Answer> => {
      if (gone) throw new ProcessGone()
      steps += 1
      const dies = steps === death?.step
      if (dies && death.when === "before") {
        gone = true
        throw new ProcessGone()
      }
      const answer = await effect()
      if (dies) gone = true
      if (gone) throw new ProcessGone()
      return answer
    }
    const heldBy = new Map<string, string>()
    return createReminderRun({
      leads,
      rules: rulesOfRuns,
      texts: defaultTextRules(),
      clock: { now: () => now },
      demosStarting: (span) => step(() => world.demosStarting(span)),
      lookUp: (demo) => {
        // A run that found the caller opted out need not come back to it.
        if (optedOut) for (const lead of leads) excused.add(keyOf(demo, lead))
        return step(() => world.lookUp(demo))
      },
      progress: {
        seenTo: (lead) => step(() => world.progress.seenTo(lead)),
        advance: (lead, to) => step(() => world.progress.advance(lead, to)),
      },
      ledgerOf: (lead) => ({
        claim: async (stored) => {
          const key = keyOf(stored.demo, lead)
          let ours = false
          try {
            const claim = await step(async () => {
              const made = await world.ledgerOf(lead).claim(stored)
              ours = made.kind === "ours"
              return made
            })
            if (claim.kind !== "ours") return claim
            heldBy.set(stored.demo.startsAt, key)
            return {
              ...claim,
              settle: async (outcome) => {
                let noted = false
                try {
                  await step(async () => {
                    await claim.settle(outcome)
                    noted = true
                  })
                } finally {
                  if (!noted) lost.add(key)
                }
              },
            }
          } catch (error) {
            if (ours) lost.add(key)
            throw error
          }
        },
      }),
      textOf: (startsAt) => startsAt,
      send: async (_to, startsAt) => {
        const key = heldBy.get(startsAt) ?? ""
        const [id, at, minutes] = key.split(" ")
        const demo = (await world.demos()).find(({ demoId }) => demoId === id)
        try {
          await step(async () => {
            if (demo !== undefined)
              await send({ ...demo, startsAt: at as Instant }, Number(minutes) as LeadTime)
          })
        } catch (error) {
          lost.add(key)
          throw error
        }
        return { kind: "sent" }
      },
      logger: { warn: () => undefined, error: () => undefined },
      metrics: { count: (name) => void counted.push(name) },
    })().catch((error: unknown) => {
      if (
        error instanceof AggregateError &&
        error.errors.every((one) => one instanceof ProcessGone)
      )
        return
      throw error
    })
  }

  /** After a run that was not killed, every caller who is to be reminded has been. */
  async function owedNothing(): Promise<void> {
    if (isQuiet(rules, now)) return
    for (const demo of await world.demos())
      for (const lead of leads) {
        const key = keyOf(demo, lead)
        const dueAt = reminderDueAt(rules, demo.startsAt, lead)
        const isDue = dueAt <= now && now <= reminderLatestAt(dueAt, lead) && now < demo.startsAt
        const wasTold = later(demo.changedAt, 300) > dueAt
        if (demo.status !== "booked" || !isDue || wasTold || dueAt < earliest(lead)) continue
        if (optedOut) excused.add(key)
        if (!excused.has(key) && !lost.has(key) && texts.get(key) !== 1)
          violations.push(`${now}: ${key} is due since ${dueAt}, and was not sent`)
      }
  }

  /** The first run looks back no further than late reminders reach. */
  function earliest(lead: LeadTime): Instant {
    const reach =
      Date.parse(reminderLatestAt(history.startsAt, lead)) - Date.parse(history.startsAt)
    return later(history.startsAt, -reach / 1000)
  }

  async function runThrough(): Promise<void> {
    await runWith(undefined)
    await owedNothing()
  }

  /** On whole ten minutes, at which the caller has no other demo: texts tell demos apart by their start. */
  async function freeStart(inMinutes: number): Promise<Instant> {
    const at = later(now, inMinutes * 60)
    const taken = new Set((await world.demos()).map(({ startsAt }) => startsAt))
    let start = later(at, 600 - ((Date.parse(at) / 1000) % 600))
    while (taken.has(start)) start = later(start, 600)
    return start
  }

  async function untilSomethingIsDue(): Promise<void> {
    const due = (await world.demos())
      .filter(({ status }) => status === "booked")
      .flatMap(({ startsAt }) => leads.map((lead) => reminderDueAt(rules, startsAt, lead)))
      .filter((dueAt) => dueAt > now)
      .toSorted()[0]
    now = due ?? now
  }

  async function happens(happening: Happening): Promise<void> {
    switch (happening.kind) {
      case "book":
        return world.book(await freeStart(happening.inMinutes))
      case "move":
      case "cancel": {
        const open = (await world.demos()).filter(
          ({ status, startsAt }) => status === "booked" && startsAt > now,
        )
        const demo = open[happening.which % open.length]
        if (demo === undefined) return
        return happening.kind === "cancel"
          ? world.cancel(demo)
          : world.move(demo, await freeStart(happening.inMinutes))
      }
      case "optOut":
      case "optIn":
        optedOut = happening.kind === "optOut"
        return world.optOut(optedOut)
      case "outage":
        now = later(now, happening.minutes * 60)
        return
      case "timePasses":
        for (let left = happening.minutes; left > 0;) {
          const slice = Math.min(left, everyMinutes - sincePassed)
          now = later(now, slice * 60)
          left -= slice
          sincePassed = (sincePassed + slice) % everyMinutes
          if (sincePassed === 0) await runThrough()
        }
        return
      case "crash":
        await untilSomethingIsDue()
        return runWith(happening)
      case "twice":
        await untilSomethingIsDue()
        await Promise.all([runWith(undefined), runWith(undefined)])
        return owedNothing()
    }
  }

  await runWith(undefined)
  for (const happening of history.happenings) {
    await happens(happening)
    now = later(now, 60)
  }
  // What a dead run left is known for lost by now, and counted by the next runs that are not at night.
  now = later(now, claimSeconds)
  for (let round = 0; round < 12; round += 1) {
    await runThrough()
    now = later(now, 7200)
  }
  return {
    violations,
    sent: [...texts.values()].reduce((sum, count) => sum + count, 0),
    lost: lost.size,
    countedUnknown: counted.filter((name) => name === "TextUnknown").length,
    missed: counted.filter((name) => name === "ReminderMissed").length,
  }
}

/** Which reminder: of a demo, at a start, for a lead time. */
function keyOf({ demoId, startsAt }: Pick<Demo, "demoId" | "startsAt">, lead: LeadTime): string {
  return `${demoId} ${startsAt} ${lead}`
}

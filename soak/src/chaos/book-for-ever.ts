import {
  BookingStoreFault,
  type BookingStoreOptions,
  createBookingStore,
} from "@call-center/booking-store"
import {
  type BookingRefusal,
  type BookingStore,
  type Clock,
  type Demo,
  type PhoneNumber,
  type Result,
  addDays,
  granted,
  localDateOf,
  parsePhoneNumber,
  slotsOn,
} from "@call-center/domain"

import { rulesOf, textRules } from "./configurations.ts"
import type { CommandLine, WorkerTask } from "./messages.ts"

const days = 3
const callsAtATime = 4
/** After each command a contact ends with this chance, so that some use up what a contact may do. */
const hangsUp = 0.15

/** What a worker does it with. */
export interface Means extends Pick<BookingStoreOptions, "client" | "clock" | "timer"> {
  readonly random: () => number
}

/** Books, moves and cancels as the code hook does, several calls at a time, until `tell` answers that it is enough. */
export async function bookForEver(
  task: WorkerTask,
  means: Means,
  tell: (told: CommandLine) => boolean,
): Promise<void> {
  const rules = rulesOf(task.configuration)
  const { tableName } = task
  const store = createBookingStore({ ...means, tableName, rules, texts: textRules })
  const callers = new Callers({ task, ...means })
  await Promise.all(
    Array.from({ length: callsAtATime }, async () => {
      for (;;) {
        const contactId = callers.newContact()
        do {
          const told = await command({ store, callers, contactId }).catch(asFault)
          if (!tell(told)) return
        } while (means.random() > hangsUp)
      }
    }),
  )
}

interface Call {
  readonly store: BookingStore
  readonly callers: Callers
  readonly contactId: string
}

async function command({ store, callers, contactId }: Call): Promise<CommandLine> {
  const caller = callers.anyCaller()
  const chance = callers.chance()
  const startsAt = callers.anyStart()
  if (chance < 0.5) return line(await store.book({ caller, contactId, startsAt }))
  const [demo] = await store.upcomingDemos(caller)
  if (demo === undefined) return line(await store.book({ caller, contactId, startsAt }))
  const { demoId } = demo
  if (chance < 0.7) {
    const moved = await store.move({ caller, contactId, demoId, startsAt })
    return line(moved.ok ? granted(moved.value.demo) : moved)
  }
  return line(await store.cancel({ caller, contactId, demoId }))
}

function line(result: Result<Demo, BookingRefusal>): CommandLine {
  return result.ok ? { did: "changed", demo: result.value } : { did: "refused" }
}

function asFault(error: unknown): CommandLine {
  if (error instanceof BookingStoreFault) return { did: "failed" }
  throw error
}

/** Who calls, from which contact, and what they wish for, by chance. */
class Callers {
  readonly chance: () => number
  readonly #task: WorkerTask
  readonly #clock: Clock

  constructor(by: {
    readonly task: WorkerTask
    readonly clock: Clock
    readonly random: () => number
  }) {
    this.#task = by.task
    this.#clock = by.clock
    this.chance = by.random
  }

  newContact(): string {
    return `${this.#task.configuration}-${Math.floor(this.chance() * 2 ** 48)}`
  }

  anyCaller(): PhoneNumber {
    const number = 1000 + Math.floor(this.chance() * this.#task.callers)
    const caller = parsePhoneNumber(`+1202555${number}`)
    if (caller === undefined) throw new TypeError("Expected a phone number")
    return caller
  }

  anyStart(): Demo["startsAt"] {
    const rules = rulesOf(this.#task.configuration)
    const today = localDateOf(rules.timeZone, this.#clock.now())
    const slots = slotsOn(rules, addDays(today, 1 + Math.floor(this.chance() * days)))
    const slot = slots[Math.floor(this.chance() * slots.length)]
    if (slot === undefined) throw new RangeError("Expected the business to open")
    return slot.startsAt
  }
}

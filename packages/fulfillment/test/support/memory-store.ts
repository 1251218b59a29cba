import {
  type Availability,
  type BookingRules,
  type BookingStore,
  type BookingView,
  type Clock,
  type Demo,
  type DemoId,
  decideBooking,
  decideCancellation,
  decideContact,
  decideMove,
  firstFreeSlots,
  freeSlotsOn,
  granted,
  type LocalDate,
  localDateOf,
  addDays,
  nearestFreeSlots,
  type PhoneNumber,
  type CommandOrigin,
  upcomingDemos,
} from "@call-center/domain"

/** A booking store in memory: the domain's decisions on a list of demos, for tests that are about words. */
export interface MemoryStore extends BookingStore {
  readonly demos: readonly Demo[]
  /** Puts back what was there before. */
  restore(demos: readonly Demo[]): void
}

/** Makes an empty store; commands are not remembered per contact. */
export function memoryStore(rules: BookingRules, clock: Clock): MemoryStore {
  const demos = new Map<DemoId, Demo>()
  let made = 0

  const availability = (): Availability => {
    const now = clock.now()
    const today = localDateOf(rules.timeZone, now)
    const dates = Array.from({ length: rules.horizonDays + 1 }, (_, day) => addDays(today, day))
    return { rules, now, loads: new Map(dates.map((date) => [date, loadOn(date)])) }
  }
  const loadOn = (date: LocalDate) => {
    const starts = [...demos.values()].filter(
      (demo) => demo.status === "booked" && localDateOf(rules.timeZone, demo.startsAt) === date,
    )
    return starts.map(({ startsAt, minutes }) => ({ startsAt, minutes, booked: 1 }))
  }
  const of = (caller: PhoneNumber) => [...demos.values()].filter((demo) => demo.caller === caller)
  const viewOf = ({ caller, reach, contactId }: CommandOrigin): BookingView => {
    const onlyMadeIn = reach === "contact" ? contactId : undefined
    return { ...availability(), demos: of(caller), onlyMadeIn }
  }
  const changes = new Map<string, number>()
  const mayChange = ({ contactId }: CommandOrigin) =>
    decideContact(
      { otherNumbers: 0, isProven: false, changes: changes.get(contactId) ?? 0 },
      rules.maximumChangesPerContact,
    )
  const keep = (demo: Demo): Demo => {
    demos.set(demo.demoId, demo)
    return demo
  }
  const changed = (contactId: string) => {
    changes.set(contactId, (changes.get(contactId) ?? 0) + 1)
    return { contactId, changedAt: clock.now() }
  }

  return {
    get demos() {
      return [...demos.values()]
    },
    restore(before) {
      demos.clear()
      changes.clear()
      for (const demo of before) keep(demo)
    },
    async book({ caller, contactId, startsAt, reach = "owner" }) {
      const may = mayChange({ caller, contactId })
      if (!may.ok) return may
      const decision = decideBooking(viewOf({ caller, contactId, reach }), startsAt)
      if (!decision.ok) return decision
      made += 1
      const demoId = `demo${String(made).padStart(6, "0")}` as DemoId
      const { minutes } = decision.value.slot
      return granted(
        keep({ demoId, caller, startsAt, minutes, status: "booked", ...changed(contactId) }),
      )
    },
    async move({ caller, contactId, demoId, startsAt, reach = "owner" }) {
      const may = mayChange({ caller, contactId })
      if (!may.ok) return may
      const decision = decideMove(viewOf({ caller, contactId, reach }), { demoId, startsAt })
      if (!decision.ok) return decision
      const { demo } = decision.value
      return granted({
        demo: keep({ ...demo, startsAt, ...changed(contactId) }),
        movedFrom: demo.startsAt,
      })
    },
    async cancel({ caller, contactId, demoId, reach = "owner" }) {
      const may = mayChange({ caller, contactId })
      if (!may.ok) return may
      const decision = decideCancellation(viewOf({ caller, contactId, reach }), demoId)
      if (!decision.ok) return decision
      return granted(keep({ ...decision.value, status: "cancelled", ...changed(contactId) }))
    },
    upcomingDemos: async (caller, madeIn) => upcomingDemos(of(caller), clock.now(), madeIn),
    freeSlotsOn: async (date) => freeSlotsOn(availability(), date),
    firstFreeSlots: async (from, count) => firstFreeSlots(availability(), from, count).slots,
    nearestFreeSlots: async (wish, count) => nearestFreeSlots(availability(), wish, count).slots,
  }
}

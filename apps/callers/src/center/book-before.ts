import type { BookingStore, Demo } from "@call-center/domain"

import type { CallerDeclaration } from "../people/caller.ts"

/** Books what a person finds booked. Throws when something of it can't be. */
export async function bookBefore(
  { seed, number, own, others }: CallerDeclaration,
  store: BookingStore,
): Promise<readonly Demo[]> {
  const wanted = [...own.map(({ at }) => ({ caller: number, at })), ...others]
  const demos: Demo[] = []
  for (const [index, { caller, at }] of wanted.entries()) {
    const contactId = `before-${seed}-${index}`
    const booked = await store.book({ caller, contactId, startsAt: at })
    if (!booked.ok)
      throw new Error(`expected ${at} to be free for seed ${seed}, got ${booked.refusal.code}`)
    demos.push(booked.value)
  }
  return demos
}

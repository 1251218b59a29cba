import { createHash } from "node:crypto"

import type { ContactNumber, ContactStanding } from "@call-center/domain"

import { type Item, numberOf } from "./item-attributes.ts"

/** What is kept of one contact: the numbers that it gave, by their marks, and how much it has changed. */
export interface ContactState {
  readonly numbers: readonly string[]
  readonly proven: readonly string[]
  readonly changes: number
}

/** A contact of which nothing is kept yet. */
export const newContact: ContactState = { numbers: [], proven: [], changes: 0 }

/** Reads a Contact item. */
export function contactFromItem(item: Item | undefined): ContactState {
  if (item === undefined) return newContact
  return {
    numbers: item["numbers"]?.SS ?? [],
    proven: item["proven"]?.SS ?? [],
    changes: item["changes"] === undefined ? 0 : numberOf(item, "changes"),
  }
}

/** Stands for a number in its contact's item, which so holds no number itself. */
export function numberMark({ contactId, caller }: ContactNumber): string {
  return createHash("sha256").update(`${contactId}|${caller}`).digest("hex").slice(0, 32)
}

/** A contact as one of its numbers sees it. */
export function standingOf(state: ContactState, number: ContactNumber): ContactStanding {
  const { numbers, proven, changes } = state
  if (numbers.length + proven.length === 0) return { otherNumbers: 0, isProven: false, changes }
  const mark = numberMark(number)
  return {
    otherNumbers: numbers.filter((each) => each !== mark).length,
    isProven: proven.includes(mark),
    changes,
  }
}

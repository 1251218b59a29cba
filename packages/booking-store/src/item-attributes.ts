import { BookingStoreFault } from "./booking-store-fault.ts"

/** An item as the SDK returns it or as a stream record carries it; only what this table uses. */
export type Item = Readonly<Record<string, ItemAttribute | undefined>>

/** One attribute in DynamoDB's JSON. */
export interface ItemAttribute {
  readonly S?: string | undefined
  readonly N?: string | undefined
  readonly BOOL?: boolean | undefined
  readonly M?: Item | undefined
  readonly SS?: readonly string[] | undefined
}

/** The text of an attribute, run through a parser; throws `BookingStoreFault` when either fails. */
export function textOf<Text extends string>(
  item: Item,
  name: string,
  parse: (raw: string) => Text | undefined,
): Text {
  const parsed = optionalTextOf(item, name, parse)
  if (parsed === undefined) throw unreadable(item, name)
  return parsed
}

/** As `textOf`, but undefined when the attribute is absent. */
export function optionalTextOf<Text extends string>(
  item: Item,
  name: string,
  parse: (raw: string) => Text | undefined,
): Text | undefined {
  const raw = item[name]?.S
  if (raw === undefined) return undefined
  const parsed = parse(raw)
  if (parsed === undefined) throw unreadable(item, name)
  return parsed
}

/** The number of an attribute; throws `BookingStoreFault` when it is none. */
export function numberOf(item: Item, name: string): number {
  const value = Number(item[name]?.N)
  if (!Number.isFinite(value)) throw unreadable(item, name)
  return value
}

function unreadable(item: Item, name: string): BookingStoreFault {
  const entity = item["entity"]?.S
  const kind = entity === undefined ? "an item" : `a ${entity} item`
  return new BookingStoreFault(
    `Expected ${kind} with a valid "${name}", got ${JSON.stringify(Object.keys(item))}; was the table written by something else?`,
  )
}

/** A telephone line of the page: it holds a call, rings, or is free. */
export interface PhoneLine {
  readonly id: number
  /** The number that it calls from; null withholds it. */
  readonly from: string
  readonly isWithheld: boolean
  /** The call that it is on or was on last. */
  readonly contactId: string | undefined
  /** A call that it has asked for and that has not rung yet. */
  readonly request: string | undefined
}

/** The lines of the page, and the one that is shown. */
export interface PhoneLines {
  readonly lines: readonly PhoneLine[]
  readonly selectedId: number
  /** Of the next line. */
  readonly nextId: number
}

/** One free line. */
export const firstLine: PhoneLines = {
  lines: [{ id: 1, from: "", isWithheld: false, contactId: undefined, request: undefined }],
  selectedId: 1,
  nextId: 2,
}

/** Adds a free line that calls from `from`, and shows it. */
export function withNewLine(phone: PhoneLines, from: string): PhoneLines {
  const { nextId } = phone
  return {
    lines: [
      ...phone.lines,
      { id: nextId, from, isWithheld: false, contactId: undefined, request: undefined },
    ],
    selectedId: nextId,
    nextId: nextId + 1,
  }
}

/** Changes one line. */
export function withLine(
  phone: PhoneLines,
  id: number,
  changes: Partial<Omit<PhoneLine, "id">>,
): PhoneLines {
  return {
    ...phone,
    lines: phone.lines.map((line) => (line.id === id ? { ...line, ...changes } : line)),
  }
}

/** Closes a line; the last one stays. */
export function withoutLine(phone: PhoneLines, id: number): PhoneLines {
  const lines = phone.lines.filter((line) => line.id !== id)
  const [first] = lines
  if (first === undefined) return phone
  return { ...phone, lines, selectedId: phone.selectedId === id ? first.id : phone.selectedId }
}

/** A call as lines need to know it. */
export interface RungCall {
  readonly contactId: string
  readonly request: string
  readonly from: string | null
}

/** Puts a call on the line that asked for it; one that another page has dialled gets a line of its own. */
export function withCallOnLine(phone: PhoneLines, call: RungCall): PhoneLines {
  if (phone.lines.some(({ contactId }) => contactId === call.contactId)) return phone
  const asker = phone.lines.find(({ request }) => request === call.request)
  const taken = { contactId: call.contactId, request: undefined }
  if (asker !== undefined) return withLine(phone, asker.id, taken)
  const line = {
    id: phone.nextId,
    from: call.from ?? "",
    isWithheld: call.from === null,
    ...taken,
  }
  return { ...phone, lines: [...phone.lines, line], nextId: phone.nextId + 1 }
}

/** After a reload: calls that go on get lines again, and the first of them is shown. */
export function withCallsFound(phone: PhoneLines, calls: readonly RungCall[]): PhoneLines {
  const found = calls.reduce(withCallOnLine, phone)
  const busy = found.lines.filter(({ contactId }) => contactId !== undefined)
  const [first] = busy
  const shown = found.lines.find(({ id }) => id === found.selectedId)
  if (first === undefined || shown?.contactId !== undefined) return found
  return { ...found, lines: busy, selectedId: first.id }
}

/** Shows the calls of a recording, each on a line of its own, the first of them at once. */
export function withWatched(phone: PhoneLines, calls: readonly RungCall[]): PhoneLines {
  const lines = calls.reduce(withCallOnLine, phone)
  const shown = lines.lines.find(({ contactId }) => contactId === calls[0]?.contactId)
  return { ...lines, selectedId: shown?.id ?? lines.selectedId }
}

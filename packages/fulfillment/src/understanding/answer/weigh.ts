import type { Proposal } from "../../conversation/read-back.ts"
import type { Piece } from "./pieces.ts"

/** What an answer comes to once every word of it is accounted for, or is not. */
export type Weighed =
  | { readonly meaning: "yes" }
  /** `isDropped` when more is turned down than what was read back: "never mind". */
  | { readonly meaning: "no"; readonly isDropped: boolean }
  /** Holds something that speaks against a yes, whatever else it says. */
  | { readonly meaning: "unclear"; readonly because: Hindrance }
  /** Holds words that nobody here knows, or stops in the middle; `leansToYes` when a yes is among the others. */
  | { readonly meaning: "unaccounted"; readonly leansToYes: boolean }

export type Hindrance = "question" | "doubt" | "condition" | "objection" | "otherValue"

/** Weighs a whole answer: it means yes only when each piece of it does or says nothing of its own. */
export function weigh(pieces: readonly Piece[], proposal: Proposal | "nothing"): Weighed {
  const said = pieces.map((piece) => roleOf(piece, proposal))
  const roles = withAuxiliariesRead(withoutRequests(withPausesRead(withoutStory(said))))
  const { isNegated, isReadBackDenied, rest } = withNegationsRead(roles)
  const has = (role: Role): boolean => rest.includes(role)
  const affirms = has("yes") || has("fine") || has("told")
  if (has("drop")) return { meaning: "no", isDropped: true }
  const isRefused = isNegated || has("no")
  // "Yes, I can't come on Thursday" says why it is to be cancelled.
  if (has("refusal") || (isReadBackDenied && proposal !== "cancellation"))
    return { meaning: "no", isDropped: false }
  // "As long as it doesn't take an hour" is no no.
  const isLeftOpen = has("doubt") || rest.find((role) => !besides.has(role)) === "condition"
  if (isRefused && !affirms && (rest[0] === "no" || !isLeftOpen))
    return { meaning: "no", isDropped: false }
  for (const hindrance of hindrances)
    if (has(hindrance)) return { meaning: "unclear", because: hindrance }
  if (isRefused) return { meaning: "unclear", because: "objection" }
  if (has("bye") && !has("yes")) return { meaning: "unclear", because: "objection" }
  if (has("unknown") || isUnfinished(rest))
    return { meaning: "unaccounted", leansToYes: beginsWithYes(rest) }
  if (affirms || isShortYes(rest)) return { meaning: "yes" }
  // "Thank you" may be a yes to what was offered, or a no.
  const isThanks = has("polite") && rest.every((role) => role === "polite" || role === "sound")
  return { meaning: "unaccounted", leansToYes: isThanks && proposal !== "nothing" }
}

const hindrances = ["question", "doubt", "condition", "otherValue", "objection"] as const

/** What a piece does in the answer to one question. */
type Role =
  | "sound"
  | "pause"
  | "return"
  | "polite"
  | "filler"
  | "thing"
  | "link"
  | "auxiliary"
  | "yes"
  | "fine"
  | "short"
  | "settled"
  | "please"
  /** Told to do what was proposed. */
  | "told"
  /** Names what was proposed, or may. */
  | "restated"
  /** Can't be there. */
  | "refusal"
  /** Told to let it be. */
  | "drop"
  | "bye"
  | "no"
  | "not"
  | "request"
  | "readBack"
  | "unknown"
  | Hindrance

function roleOf(piece: Piece, proposal: Proposal | "nothing"): Role {
  return isOfTask(piece) ? rolesAt[piece][proposal] : piece
}

/** Pieces that say yes to one proposal and no to another. */
type TaskPiece = Exclude<Piece, Role>

function isOfTask(piece: Piece): piece is TaskPiece {
  return piece in rolesAt
}

const rolesAt: Readonly<Record<TaskPiece, Readonly<Record<Proposal | "nothing", Role>>>> = {
  go: everywhere("told"),
  well: { ...everywhere("fine"), cancellation: "filler" },
  book: { ...everywhere("objection"), booking: "told", move: "told" },
  move: { ...everywhere("objection"), move: "told" },
  deed: { ...everywhere("restated"), cancellation: "objection" },
  change: { ...everywhere("objection"), move: "restated" },
  cancel: { ...everywhere("objection"), booking: "drop", move: "drop", cancellation: "told" },
  keep: { ...everywhere("objection"), move: "drop", cancellation: "drop" },
  reason: { ...everywhere("refusal"), cancellation: "filler" },
  fault: { ...everywhere("refusal"), cancellation: "objection" },
}

function everywhere(role: Role): Readonly<Record<Proposal | "nothing", Role>> {
  return { booking: role, move: role, cancellation: role, number: role, nothing: role }
}

/** What says yes to what was proposed, and is no way to begin to say something else. */
const plain: ReadonlySet<Role> = new Set(["yes", "told"])

/** "My dog ate the calendar, anyway, yes": a story that speaks neither for nor against anything, and then a plain yes. */
function withoutStory(roles: readonly Role[]): readonly Role[] {
  const at = roles.lastIndexOf("return")
  const answer = roles.slice(at + 1)
  const isStory = roles
    .slice(0, at + 1)
    .every((role) => role === "unknown" || role === "return" || besides.has(role))
  const isAnswered = isStory && answer.some((role) => plain.has(role))
  return (isAnswered ? answer : roles).map((role) => (role === "return" ? "filler" : role))
}

/** "Let me see, yes": who thinks first and then says a plain yes is in no doubt any more. */
function withPausesRead(roles: readonly Role[]): readonly Role[] {
  const first = roles.findIndex((role) => !beforeAnswer.has(role))
  const answer = first < 0 ? [] : roles.slice(first)
  const isDecided =
    [...plain, "fine"].some((role) => role === answer[0]) && answer.some((role) => plain.has(role))
  return roles.map((role, at) => {
    if (role !== "pause") return role
    return isDecided && at < first ? "sound" : "doubt"
  })
}

const beforeAnswer: ReadonlySet<Role> = new Set(["pause", "sound", "polite"])

/** "Can you book it" at "Shall I book it?" tells to do it; any other "can you" asks something. */
function withoutRequests(roles: readonly Role[]): readonly Role[] {
  return roles.map((role, at) => {
    if (role !== "request") return role
    const asked = roles.slice(at + 1).find((next) => !besides.has(next))
    return asked === "told" ? "link" : "question"
  })
}

/** "Would ten be okay", "is everything right": an auxiliary before what is spoken of asks. */
function withAuxiliariesRead(roles: readonly Role[]): readonly Role[] {
  return roles.map((role, at) => {
    if (role !== "auxiliary") return role
    const before = roles[at - 1]
    const after = roles.slice(at + 1).find((next) => next !== "link" && next !== "auxiliary")
    const isFirst = before === undefined || clauseEnds.has(before)
    return isFirst && after !== undefined && subjects.has(after) ? "question" : "link"
  })
}

const clauseEnds: ReadonlySet<Role> = new Set([
  "yes",
  "fine",
  "please",
  "sound",
  "polite",
  "told",
  "no",
  "filler",
  "link",
])

const subjects: ReadonlySet<Role> = new Set(["thing", "readBack", "otherValue"])

/** What may stand between a word and what it belongs to. */
const besides: ReadonlySet<Role> = new Set(["sound", "polite", "filler", "thing", "link", "please"])

/** "Not fine", "not ten": what follows a negation is taken from what speaks for a yes. */
function withNegationsRead(roles: readonly Role[]): {
  readonly isNegated: boolean
  /** Whether what was read back is what is negated. */
  readonly isReadBackDenied: boolean
  readonly rest: readonly Role[]
} {
  const rest: Role[] = []
  let isNegating = false
  let isNegated = false
  let isReadBackDenied = false
  for (const role of roles) {
    if (role === "not") {
      isNegating = true
      isNegated = true
    } else if (isNegating && deniable.has(role)) {
      // "Can't do Thursday" denies the Thursday as well.
      isNegating = role === "told"
      isReadBackDenied ||= role === "readBack"
    } else {
      isNegating &&= besides.has(role) || role === "unknown" || role === "restated"
      rest.push(role)
    }
  }
  return { isNegated, isReadBackDenied, rest }
}

const deniable: ReadonlySet<Role> = new Set(["yes", "fine", "short", "settled", "told", "readBack"])

/** Stops after a word that something has to follow: "okay so I", "yes and the". */
function isUnfinished(roles: readonly Role[]): boolean {
  const spoken = roles.filter((role) => role !== "sound")
  const last = spoken.at(-1)
  if (last === "link") return true
  if (last !== "thing") return false
  // "Book the appointment" and "the right day" are whole, "okay the appointment" is not.
  const before = spoken.findLastIndex((role) => !isNaming(role))
  if (spoken[before] === "yes" || spoken[before] === "fine") return false
  const telling = spoken.findLast((role) => role !== "link" && !isNaming(role))
  return telling !== "told" && telling !== "restated"
}

/** "Yes, my sister will bring me": a yes before the first word that is not accounted for. */
function beginsWithYes(roles: readonly Role[]): boolean {
  const first = roles.findIndex((role) => role === "yes" || role === "fine")
  return first >= 0 && roles.slice(0, first).every((role) => isShort(role) || besides.has(role))
}

/** "It is", or "ten o'clock please" of ten o'clock: a yes as long as nothing else is said. */
function isShortYes(roles: readonly Role[]): boolean {
  const isPolite = (role: Role): boolean => role === "sound" || role === "polite"
  const said = roles.filter((role) => !isPolite(role))
  if (said.length === 0) return false
  if (said.every((role) => isShort(role) || role === "please")) return true
  const isRestated = said.slice(0, -1).every((role) => role === "readBack" || role === "link")
  if (said.at(-1) === "settled" && isRestated) return true
  // Of "that would be wrong, if you please" a bad line may leave "be if you please".
  const mayLink = said.includes("readBack")
  return (
    said.includes("please") &&
    said.every((role) => role === "please" || role === "readBack" || (mayLink && role === "link"))
  )
}

function isShort(role: Role): boolean {
  return role === "short" || role === "settled"
}

function isNaming(role: Role): boolean {
  return role === "thing" || role === "filler" || role === "polite"
}

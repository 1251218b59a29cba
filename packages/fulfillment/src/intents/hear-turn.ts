import { localTimeOf } from "@call-center/domain"

import { type Dialogue, newDialogue } from "../conversation/dialogue.ts"
import { isRunning } from "../conversation/running-dialogue.ts"
import type { Said } from "../conversation/said.ts"
import { hasTime, isEmpty, oneDay, type Wish } from "../conversation/wish.ts"
import type { Context } from "../dialogue/context.ts"
import type { LexEvent } from "../lex/lex-event.ts"
import { spokenDigits } from "../understanding/digits-aloud.ts"
import { hear, keysOf } from "../understanding/hear.ts"
import { type Remarks, readRemarks } from "../understanding/remarks/read-remarks.ts"
import { readNeighbour, readShift } from "../understanding/remarks/read-shift.ts"
import {
  answerAndWish,
  partsOfSeveral,
  type SpokenWish,
  splitWishes,
} from "../understanding/remarks/split-wishes.ts"
import { placeOf, withRemarks } from "../understanding/with-remarks.ts"
import type { WordsHeard } from "../understanding/words-heard.ts"
import { wordsOf } from "../understanding/words.ts"
import type { HeardWish } from "./several-wishes.ts"

/** A turn as it was understood: as a whole, and as the several things that it may ask for. */
export interface HeardTurn extends WordsHeard {
  /** Two wishes or more. */
  readonly several: readonly [HeardWish, ...HeardWish[]] | undefined
  /** An answer to the last question, and a further wish after it. */
  readonly further: { readonly said: Said; readonly wish: HeardWish } | undefined
}

/** Hears a turn out: the answer to the last question, and all that it asks for. */
export function hearTurn(context: Context, event: LexEvent, dialogue: Dialogue): HeardTurn {
  const said = heardAs(context, event, dialogue)
  if (keysOf(event) !== undefined || event.inputMode === "DTMF")
    return {
      said: { ...said, isByKeys: true },
      several: undefined,
      further: undefined,
      remarks: [],
    }
  const remarks = readRemarks(event.transcript, context.remarks)
  const [first, ...others] = severalWishes(context, event, { remarks, dialogue })
  return {
    said,
    several: first === undefined ? undefined : [first, ...others],
    further: dialogue.asked === "confirm" ? furtherWish(context, event, dialogue) : undefined,
    remarks: remarks.found,
  }
}

function severalWishes(
  context: Context,
  event: LexEvent,
  { remarks, dialogue }: { readonly remarks: Remarks; readonly dialogue: Dialogue },
): readonly HeardWish[] {
  const divided = splitWishes(remarks)
  if (divided.length > 0) return inOrder(context, event, divided)
  if (isRunning(dialogue)) return []
  const { parts, isCounted } = partsOfSeveral(remarks)
  if (parts.length < 2) return []
  const heard = inOrder(context, event, parts)
  return heard.every(({ said }, at) => isWhole(said, at, isCounted)) ? heard : []
}

/** "Friday at ten and Monday at ten" are two demos; "Friday at ten and my wife comes along" is one. */
function isWhole({ wish, isBare }: Said, at: number, isCounted: boolean): boolean {
  if (isCounted) return wish.days !== undefined
  return oneDay(wish) !== undefined && wish.times !== undefined && (at === 0 || isBare === true)
}

/** Each wish heard after the one before it: "Thursday at nine, and the Thursday after". */
function inOrder(
  context: Context,
  event: LexEvent,
  wishes: readonly SpokenWish[],
): readonly HeardWish[] {
  const heard: HeardWish[] = []
  for (const wish of wishes) {
    const before = heard.at(-1)?.said.wish
    heard.push(heardWish(context, event, { wish, before, asked: before ? "change" : "task" }))
  }
  return onSameDay(heard)
}

/** "One on Friday at nine and one at ten": both on the day that was named for the first. */
function onSameDay(wishes: readonly HeardWish[]): readonly HeardWish[] {
  return wishes.map((heard, at) => {
    const { wish } = heard.said
    const before = wishes[at - 1]
    const isOfDayBefore =
      heard.task === "ScheduleDemo" && before?.task === heard.task && hasTime(wish)
    const days = wish.days ?? (isOfDayBefore ? before?.said.wish.days : undefined)
    return days === undefined
      ? heard
      : { ...heard, said: { ...heard.said, wish: { ...wish, days } } }
  })
}

/** "Yes, and book another one for Friday": said yes to what was read back, which is no part of the further wish. */
function furtherWish(context: Context, event: LexEvent, dialogue: Dialogue): HeardTurn["further"] {
  const divided = answerAndWish(readRemarks(event.transcript, context.remarks))
  if (divided === undefined) return undefined
  const said = heardAs(context, part(event, divided.answer), dialogue)
  const wish = heardWish(context, event, { wish: divided.wish, asked: "task" })
  const isOther = wish.task === "ScheduleDemo" || wish.said.isOther === true
  return said.clearYes !== undefined && isOther ? { said, wish } : undefined
}

function heardWish(
  context: Context,
  event: LexEvent,
  {
    wish: { task, text },
    before = {},
    asked,
  }: {
    readonly wish: SpokenWish
    readonly before?: Wish | undefined
    readonly asked: Dialogue["asked"]
  },
): HeardWish {
  const opening = { ...newDialogue, task, asked, wish: before }
  return { task, said: heardAs(context, part(event, text), opening) }
}

function heardAs(context: Context, event: LexEvent, dialogue: Dialogue): Said {
  const { lexicon, remarks } = context
  const found = readRemarks(event.transcript, remarks)
  const shifted = keysOf(event) === undefined ? shiftIn(context, event, dialogue) : undefined
  // "One hour later" is not one o'clock, nor "the same day" today.
  const rest = withoutSameDay(context, shifted?.rest ?? event.transcript) ?? shifted?.rest
  const heard = rest === undefined ? event : part(event, rest)
  const said = {
    ...hearWithoutNone(context, heard, dialogue),
    ...(takesDigits.has(dialogue.asked) && {
      digits: spokenDigits(event.transcript, lexicon),
    }),
    ...(rest !== undefined && { isSilence: false }),
    ...(shifted && { ...unanswered, shiftBy: shifted.by }),
  }
  const isForeign = !found.has("thing") && isOfOthers(context, event.transcript)
  const whole = {
    ...withRemarks(said, found),
    isForeign,
    // "Half an hour after the last one" chooses none.
    ...(shifted && { place: placeOf(readRemarks(shifted.rest, remarks).has), choice: undefined }),
  }
  // Digits of a code may sound like times and choices.
  return dialogue.asked === "code" ? { ...whole, ...timeless } : whole
}

const takesDigits: ReadonlySet<Dialogue["asked"]> = new Set([
  "phoneNumber",
  "confirmNumber",
  "code",
])

/** What else is said where the day that was spoken of is meant. */
function withoutSameDay({ remarks }: Context, text: string): string | undefined {
  const { words, found } = readRemarks(text, remarks)
  const same = found.filter(({ kind }) => kind === "sameDay")
  if (same.length === 0) return undefined
  return words.filter((_, index) => !same.some(({ at, to }) => at <= index && index < to)).join(" ")
}

/** So large a part of words that stand in no list of ours tells of something else; in a question one such word does. */
const largePart = 0.25

function isOfOthers({ questions, unknownWords }: Context, text: string): boolean {
  const unknown = unknownWords(text).length
  if (questions.isForeign(text)) return unknown > 0
  return unknown > 0 && unknown >= largePart * wordsOf(text).length
}

const timeless = { wish: {}, about: {}, choice: undefined, half: undefined, shiftBy: undefined }

/** "An hour later"; and "the next day", "the week after" where a demo or a proposal is there to count from. */
function shiftIn({ remarks }: Context, event: LexEvent, dialogue: Dialogue) {
  const isMoving = (dialogue.task ?? event.intent.name) === "MoveDemo"
  const next =
    isMoving || aboutProposal.has(dialogue.asked)
      ? readNeighbour(event.transcript, remarks.shift)
      : undefined
  return next ?? readShift(event.transcript, remarks.shift)
}

const aboutProposal: ReadonlySet<Dialogue["asked"]> = new Set([
  "confirm",
  "change",
  "offer",
  "time",
])

/** "Yes, but an hour later" is no yes, and "no wait, an hour later" asks for no moment. */
const unanswered = { answer: undefined, clearYes: undefined, isWaiting: false }

/** "None of them, what about two": what is wanted instead is no choice any more. */
function hearWithoutNone(context: Context, event: LexEvent, dialogue: Dialogue): Said {
  const { lexicon, answers, today, rules, remarks } = context
  const { timeZone } = rules
  const hearing = { lexicon, answers, today, timeZone, now: localTimeOf(timeZone, context.now) }
  const said = hear(event, dialogue, hearing)
  if (said.choice !== "none" || dialogue.asked !== "offer") return said
  const { words, found } = readRemarks(event.transcript, remarks)
  const none = found.filter(({ kind }) => kind === "none")
  const rest = words.filter((_, index) => !none.some(({ at, to }) => at <= index && index < to))
  const instead = hear(
    part(event, rest.join(" ")),
    { ...dialogue, asked: "time", offers: [] },
    hearing,
  )
  return isEmpty(instead.wish) || instead.wish.earliest === true
    ? said
    : { ...instead, answer: undefined }
}

/** A part of what was said: Lex's slots and its confirmation are of the whole. */
function part(event: LexEvent, transcript: string): LexEvent {
  return { ...event, transcript, intent: { ...event.intent, slots: {}, confirmationState: "None" } }
}

import { type Instant, type LocalDate, parsePhoneNumber, type TimeZone } from "@call-center/domain"
import type { DemoId, PhoneNumber } from "@call-center/domain"
import { describe, expect, it } from "vitest"

import type { ReadBack } from "../../src/conversation/read-back.ts"
import { readAnswer } from "../../src/understanding/answer/read-answer.ts"
import { enUs as enUsAnswers } from "../../src/understanding/answer/words/en-us.ts"
import { enUs } from "../../src/understanding/lexicons/en-us.ts"

/** Thursday, December 3 at 10:00 in New York. */
const startsAt = "2026-12-03T15:00:00Z" as Instant
const demoId = "demo000001" as DemoId

const booking: ReadBack = { of: "booking", startsAt }
/** From Wednesday at 9:00. */
const move: ReadBack = { of: "move", demoId, from: "2026-12-02T14:00:00Z" as Instant, startsAt }
const cancellation: ReadBack = { of: "cancellation", demoId, startsAt }
const number: ReadBack = { of: "number", number: parsePhoneNumber("+12025550123") as PhoneNumber }

interface Lex {
  readonly confirmationState?: "Confirmed" | "Denied" | "None"
  readonly isAskedOnceMore?: boolean
}

const answerTo = (readBack: ReadBack | undefined, transcript: string, lex: Lex = {}) =>
  readAnswer({
    answers: enUsAnswers,
    lexicon: enUs,
    today: "2026-12-01" as LocalDate,
    timeZone: "America/New_York" as TimeZone,
    transcript,
    readBack,
    confirmationState: "None",
    isAskedOnceMore: false,
    ...lex,
  })

/** How an answer was taken: as a clear yes, a yes to be asked once more, a no, as unclear, or not at all. */
function taken(...given: Parameters<typeof answerTo>): string {
  const { answer, clearYes, isUnclear } = answerTo(...given)
  if (clearYes !== undefined) return "clear yes"
  if (answer === "yes") return "yes in doubt"
  return answer ?? (isUnclear === true ? "unclear" : "nothing")
}

const confirmed: Lex = { confirmationState: "Confirmed" }
const denied: Lex = { confirmationState: "Denied" }
const confirmedAgain: Lex = { confirmationState: "Confirmed", isAskedOnceMore: true }

describe("a clear yes to a booking", () => {
  it.each([
    "yes, if that's no trouble",
    "yes go",
    "mm yeah okay",
    "yes that's us",
    "that would be grand",
    "brilliant, thank you ever so much",
    "I can hardly wait",
    "yes, that's good for me and my husband",
    "yes put my name down",
    "yes please, if it's not too much hassle",
    "thanks for picking up so quickly, so yes",
    "oh it's such a lovely day here, so yes, go ahead",
    "yes, that's fine, I'm really looking forward to it",
    "yay, go ahead",
    "sure, book it if it's not too much trouble",
    "that's fine if you don't mind",
    "listen, yes please",
    "oh come on, yes",
    "bear with me, yeah, go ahead",
    "for heaven's sake, okay, that works for me",
    "now let me see, sure, book it",
    "um, let me think, yes please, go ahead",
    "let me see, yes",
    "sorry, my English is bad, yes, please book it",
    "sorry my English, okay, book it",
    "so, funny story, the goat ate my shoes, anyway, yes, please book that",
    "you see, yes",
    "ten on Thursday it is",
    "the answer is definitely yes",
    "the statement is definitely correct",
    "i would say that the statement definitely is true",
    "thursday at ten please",
    "ten on thursday if you please",
    "yeah ten's fine",
    "that suits me down to the ground",
    "I'm good with that",
    "go ahead with the appointment",
    "that's what I said, isn't it",
    "yes",
    "yeah",
    "yep sure",
    "uh huh",
    "mm-hmm",
    "mhm",
    "okay",
    "ok then",
    "alright",
    "all righty",
    "right",
    "please",
    "oh yes please",
    "cool",
    "lovely",
    "splendid, thank you dear",
    "go for it",
    "go right ahead",
    "lock it in",
    "put me down for it",
    "pencil me in",
    "book it please",
    "yes book the appointment",
    "could you book it please",
    "sure, do that",
    "that works great for me",
    "that'll do nicely",
    "that would be lovely",
    "sounds good to me",
    "sounds like a plan",
    "that is the one",
    "you got it",
    "if you would",
    "if you would be so kind",
    "yes if you don't mind",
    "I guess so",
    "yeah I guess",
    "I suppose so",
    "I guess that works",
    "I think that's fine",
    "no problem",
    "not a problem at all",
    "no worries, that's fine",
    "yeah no that's fine",
    "I don't see why not",
    "sure, why not",
    "can't complain",
    "I have no objections",
    "nothing wrong with that",
    "yes that will work",
    "okey dokey",
    "yes sir, thank you kindly",
    "yes and thank you so much for your help",
    "yes thanks bye",
    "um yes",
    "uh, yeah, I am",
    "yes it is",
    "yes thursday",
    "yes thursday at ten",
    "thursday at ten is perfect",
    "ten o'clock is fine",
    "ten in the morning please",
    "yes december third at 10 am please",
    "yes this thursday morning is good",
    "actually yes",
    "why yes please",
    "why of course",
    "👍",
    "perfct",
    "definitly",
    "yest that sounds fine",
    "yes tht's great",
    "yes that isperfect",
    "ok, please proceeed",
    "that is exactly what we were looking for",
    "yes that's everything I asked for",
    "as I requested, yes",
    "that was my request",
    "you have every detail right",
    "great job",
    "well done, thank you for your kind assistance",
    "perfect, you're the best",
    "yes, please make it",
    "I'll go with that one",
  ])("is %j", (words) => {
    expect(taken(booking, words)).toBe("clear yes")
    expect(taken(booking, words, confirmed)).toBe("clear yes")
    expect(taken(booking, words, denied)).toBe("clear yes")
  })

  it("is for just what was read back", () => {
    expect(answerTo(booking, "yes").clearYes).toEqual(booking)
  })
})

describe("no clear yes to a booking, whatever Lex says", () => {
  it.each([
    ["the answer is definitely", "unclear"],
    ["that's not us", "no"],
    ["put my name down for monday", "unclear"],
    ["sold out", "no"],
    ["no go", "no"],
    ["oh dear i would say that the statement definitely", "unclear"],
    ["the statement is definitely", "unclear"],
    ["the statement definitely is", "unclear"],
    ["yes but not at nine, ten", "unclear"],
    ["yes not at four ten", "unclear"],
    ["okay not nine ten", "unclear"],
    ["what other options are there", "unclear"],
    ["okay so what are my other options", "unclear"],
    ["no", "no"],
    ["nope sorry", "no"],
    ["no thank you", "no"],
    ["definitely not", "no"],
    ["absolutely not", "no"],
    ["not really", "no"],
    ["that isn't correct", "no"],
    ["that's not fine", "no"],
    ["that is not quite right", "no"],
    ["wrong", "no"],
    ["I don't think so", "no"],
    ["anything but ten", "no"],
    ["anything but that", "no"],
    ["yes but not at ten", "no"],
    ["okay but that doesn't work for me", "no"],
    ["great but I can't do thursday", "no"],
    ["right but I can't make it then", "no"],
    ["ok cancel", "no"],
    ["okay never mind", "no"],
    ["fine, forget it", "no"],
    ["don't", "no"],
    ["please don't book it", "no"],
    ["not yet", "no"],
    ["yes, if it's free", "unclear"],
    ["book it if that's no later than ten", "unclear"],
    ["I'm not so sure", "unclear"],
    ["yes maybe", "unclear"],
    ["maybe", "unclear"],
    ["I think so", "unclear"],
    ["yeah I don't know", "unclear"],
    ["sure, let me check with my wife", "unclear"],
    ["it depends", "unclear"],
    ["hmm", "unclear"],
    ["probably fine", "unclear"],
    ["yes if it is free of charge", "unclear"],
    ["okay unless it rains", "unclear"],
    ["fine as long as it takes half an hour", "unclear"],
    ["yes, provided you call me", "unclear"],
    ["okay but", "unclear"],
    ["perfect except the day", "unclear"],
    ["okay actually wait", "unclear"],
    ["sure hold on", "unclear"],
    ["right, however", "unclear"],
    ["sure, anything later", "unclear"],
    ["yes, another day", "unclear"],
    ["ok is that the only one", "unclear"],
    ["right, what time was that", "unclear"],
    ["yes where is it", "unclear"],
    ["okay what works for you", "unclear"],
    ["okay can I bring a friend", "unclear"],
    ["yes can you move it", "unclear"],
    ["great, could you tell me the price", "unclear"],
    ["yes friday", "unclear"],
    ["okay at eleven", "unclear"],
    ["yes thursday afternoon", "unclear"],
    ["sure friday at ten", "unclear"],
    ["yes friday december third", "unclear"],
    ["yes and move the other one", "unclear"],
    ["yes no", "unclear"],
    ["yeah no yes", "unclear"],
    ["no yeah sure", "unclear"],
    ["no that's fine", "unclear"],
    ["okay bye", "unclear"],
    ["is that right?", "unclear"],
    ["would ten be okay", "unclear"],
    ["and would thursday be okay", "unclear"],
    ["ok is everything right", "unclear"],
    ["are all the details correct", "unclear"],
    ["let me see", "unclear"],
    ["let me think okay", "unclear"],
    ["yes, let me think", "unclear"],
    ["let me think about it, yes", "unclear"],
    ["let me see if that's right", "unclear"],
    ["my wife wasn't sure, anyway, yes", "unclear"],
    ["I don't like goats, anyway, okay", "no"],
    ["anyway, I don't know", "unclear"],
    ["the goat ate my shoes, anyway, maybe", "unclear"],
    ["that would have been perfect", "unclear"],
    ["could be right", "unclear"],
  ])("is %j: %s", (words, expected) => {
    expect(taken(booking, words)).toBe(expected)
    expect(taken(booking, words, confirmed)).toBe(expected)
    expect(taken(booking, words, denied)).toBe(expected)
    expect(taken(booking, words, confirmedAgain)).toBe(expected)
  })
})

describe("the weekday of what was read back", () => {
  /** Wednesday, December 9 at 10:00, with a Wednesday before it. */
  const later: ReadBack = { of: "booking", startsAt: "2026-12-09T15:00:00Z" as Instant }

  it.each([
    ["yes wednesday is fine", "clear yes"],
    ["wednesday at ten is fine", "clear yes"],
    ["yes but not wednesday", "no"],
    ["yes tomorrow", "unclear"],
    ["yes this wednesday", "unclear"],
    ["yes thursday", "unclear"],
  ])("in %j: %s", (words, expected) => {
    expect(taken(later, words)).toBe(expected)
  })
})

describe("words that nobody can account for", () => {
  it.each([
    "er one please I guess",
    "be if you please",
    "yes the blue sofa",
    "okay my sister drives me",
    "okay so I",
    "yes and the",
    "ok the day",
    "right so",
    "yes?",
    "yes 🙈",
    `yes ${"please ".repeat(80)}`,
    `yes ${"thank you so much ".repeat(70)}`,
  ])("make a yes that is asked once more of %j", (words) => {
    expect(taken(booking, words, confirmed)).toBe("yes in doubt")
    expect(taken(booking, words, confirmedAgain)).toBe("clear yes")
    expect(taken(booking, words, { isAskedOnceMore: true })).not.toBe("clear yes")
    expect(taken(booking, words, denied)).toBe("no")
  })

  it("are a yes in doubt where Lex alone takes them for one", () => {
    expect(taken(booking, "oui oui")).toBe("nothing")
    expect(taken(booking, "oui oui", confirmed)).toBe("yes in doubt")
    expect(taken(booking, "oui oui", denied)).toBe("no")
  })

  it.each([
    "make it the third",
    "please make it ten",
    "niece",
    "find",
    "thank you so much",
    "you're the best",
  ])("are no clear yes: %j", (words) => {
    expect(taken(booking, words)).not.toBe("clear yes")
    expect(taken(booking, words, confirmed)).not.toBe("clear yes")
  })

  it.each(["yes buut", "okay mabe", "sure waitt", "yes three", "fine unles"])(
    "are not taken for a slip in a harmless word: %j",
    (words) => {
      expect(taken(booking, words)).not.toBe("clear yes")
    },
  )

  it("are nothing when nothing was said", () => {
    expect(taken(booking, "", confirmedAgain)).toBe("nothing")
  })
})

describe("the verb of a task", () => {
  it.each([
    ["cancel it", cancellation, "clear yes"],
    ["yes, cancel", cancellation, "clear yes"],
    ["go ahead and cancel it please", cancellation, "clear yes"],
    ["yes I can't make it", cancellation, "clear yes"],
    ["yes I won't be able to come on thursday", cancellation, "clear yes"],
    ["please do", cancellation, "clear yes"],
    ["keep it", cancellation, "no"],
    ["no keep it", cancellation, "no"],
    ["leave it as it is", cancellation, "no"],
    ["okay leave it", cancellation, "no"],
    ["never mind", cancellation, "no"],
    ["don't cancel it", cancellation, "no"],
    ["not yet", cancellation, "no"],
    ["yes move it", cancellation, "unclear"],
    ["sure and book me another one", cancellation, "unclear"],
    ["yes the friday one", cancellation, "unclear"],
    ["move it", move, "clear yes"],
    ["yes change it please", move, "clear yes"],
    ["yes from wednesday to thursday", move, "clear yes"],
    ["thursday is fine", move, "clear yes"],
    ["change it", move, "nothing"],
    ["leave it", move, "no"],
    ["cancel it", move, "no"],
    ["yes wednesday", move, "unclear"],
    ["yes but not thursday", move, "no"],
    ["book it", booking, "clear yes"],
    ["move it", booking, "unclear"],
    ["cancel it", booking, "no"],
    ["that's right", number, "clear yes"],
    ["yes 0123", number, "clear yes"],
    ["yes 202 555 0123", number, "clear yes"],
    ["yes 0124", number, "unclear"],
    ["no", number, "no"],
  ])("in %j to %o: %s", (words, readBack, expected) => {
    expect(taken(readBack, words)).toBe(expected)
  })
})

describe("the answer to a question after which nothing is written", () => {
  it.each([
    ["yes", "yes"],
    ["yeah sure", "yes"],
    ["that suits me because of my train", "yes"],
    ["no", "no"],
    ["nope, sorry", "no"],
    ["I'd rather not say", "no"],
    ["that's none of your business", "no"],
    ["perhaps", undefined],
    ["thank you", undefined],
  ])("%j is %j", (words, expected) => {
    expect(answerTo(undefined, words).answer).toBe(expected)
    expect(answerTo(undefined, words).clearYes).toBeUndefined()
  })
})

describe("words that leave everything as it is", () => {
  it.each(["that's fine", "it's okay", "that's okay thanks", "it's fine as it is"])(
    "are a yes to booking and none to cancelling: %j",
    (words) => {
      expect(taken(booking, words)).toBe("clear yes")
      expect(taken(cancellation, words)).not.toBe("clear yes")
    },
  )

  it.each(["go ahead with the demo", "go on with my appointment", "scrap that"])(
    "are no yes to cancelling: %j",
    (words) => {
      expect(taken(cancellation, words, confirmed)).not.toBe("clear yes")
    },
  )

  it("are a yes to cancelling beside a yes", () => {
    expect(taken(cancellation, "yes that's fine")).toBe("clear yes")
  })
})

describe("why a demo is to be cancelled", () => {
  it.each([
    "yes I won't be in town",
    "please do, I'm ill",
    "yes I can't get there",
    "I'm afraid so",
    "unfortunately yes",
  ])("is no objection to cancelling it: %j", (words) => {
    expect(taken(cancellation, words, confirmed)).toMatch(/yes/u)
  })
})

describe("politeness, idioms and orders that sound like a yes", () => {
  it.each([
    "I'm good",
    "I'm fine thanks",
    "no we're okay",
    "I'm in a meeting at ten",
    "I'm in the middle of something",
    "get me out of it",
    "get me your boss",
    "get the time right",
    "I'll have to confirm with my boss",
    "can you confirm the day",
    "confirm the details please",
    "you have it down for Thursday",
    "excuse me please",
    "again please",
    "nice try",
    "that's enough",
  ])("are none: %j", (words) => {
    for (const lex of [{}, confirmed, confirmedAgain])
      expect(taken(booking, words, lex)).toMatch(/unclear|no/u)
  })
})

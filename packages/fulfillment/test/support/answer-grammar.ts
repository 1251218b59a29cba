import * as fc from "fast-check"

/** A generated answer to a read-back, and whether all of it means yes. */
export interface GeneratedAnswer {
  readonly words: string
  /** A clear yes, something that speaks against one, or a yes beside words that nobody knows. */
  readonly kind: "clearYes" | "noYes" | "noise"
}

/** What people of one language say to a read-back of Thursday at ten, part by part. */
export interface AnswerParts {
  /** Each means yes by itself. */
  readonly yes: readonly string[]
  /** Stands before or after anything and says nothing. */
  readonly politeness: readonly string[]
  /** The day and time that were read back, said again. */
  readonly readBack: readonly string[]
  /** Any of these anywhere, and the whole is no yes. */
  readonly no: readonly string[]
  /** Where a no means yes, as it may come about among other parts. */
  readonly noMeaningYes?: RegExp
  readonly doubt: readonly string[]
  readonly condition: readonly string[]
  readonly question: readonly string[]
  readonly objection: readonly string[]
  /** Speaks against a booking or a move, and for a cancellation. */
  readonly cannotCome: readonly string[]
  readonly otherValue: readonly string[]
  readonly noise: readonly string[]
}

/** Answers of every kind to a booking, a move or a cancellation, built of parts in any order. */
export function answers(
  parts: AnswerParts,
  { isCancelling }: { readonly isCancelling: boolean },
): fc.Arbitrary<GeneratedAnswer> {
  const politeness = fc.array(fc.constantFrom(...parts.politeness), { maxLength: 2 })
  const affirmed = fc
    .tuple(politeness, yeses(parts), politeness)
    .map(([before, yes, after]) => before.concat(yes, after))
  const hindrance = fc.oneof(
    ...hindrances.map((kind) => fc.constantFrom(...parts[kind])),
    fc.constantFrom(...(isCancelling ? parts.objection : parts.cannotCome)),
    fc
      .tuple(fc.constantFrom(...parts.no), fc.constantFrom(...parts.readBack))
      .map((each) => each.join(" ")),
  )
  const around = fc.array(
    fc.constantFrom(...parts.yes, ...parts.politeness, ...parts.readBack, ...parts.noise),
    { maxLength: 3 },
  )
  return fc.oneof(
    affirmed.map((each) => spoken("clearYes", each)),
    fc
      .tuple(around, hindrance, around)
      .map(([before, against, after]) => spoken("noYes", [...before, against, ...after]))
      .filter(({ words }) => parts.noMeaningYes?.test(words) !== true),
    fc
      .tuple(affirmed, fc.constantFrom(...parts.noise), fc.nat())
      .map(([said, noise, at]) =>
        spoken("noise", said.toSpliced(at % (said.length + 1), 0, noise)),
      ),
  )
}

const hindrances = ["no", "doubt", "condition", "question", "objection", "otherValue"] as const

/** A yes, perhaps with what was read back said again, before or after it. */
function yeses({ yes, readBack }: AnswerParts): fc.Arbitrary<readonly string[]> {
  const one = fc.constantFrom(...yes)
  const again = fc.constantFrom(...readBack)
  return fc.oneof(
    one.map((each) => [each]),
    fc.tuple(one, one),
    fc.tuple(one, again),
    fc.tuple(again, one),
  )
}

function spoken(kind: GeneratedAnswer["kind"], words: readonly string[]): GeneratedAnswer {
  return { kind, words: words.join(" ") }
}

/** American English. */
export const english: AnswerParts = {
  yes: [
    "yes",
    "yeah",
    "yep",
    "sure",
    "okay",
    "of course",
    "that's right",
    "that works for me",
    "go ahead",
    "sounds good",
    "perfect",
    "no problem",
    "I don't see why not",
    "that would be lovely",
    "absolutely",
    "please do",
    "I guess so",
    "fine",
    "you got it",
    "mm-hmm",
  ],
  politeness: ["please", "thank you", "thanks so much", "um", "oh", "sir", "dear", "er"],
  readBack: ["thursday", "at ten", "thursday at ten", "ten o'clock", "december third"],
  // "Yeah no that's right."
  noMeaningYes: /\b(?:yeah no|no yeah) that/u,
  no: ["no", "nope", "definitely not", "that's wrong", "not", "don't", "that isn't right"],
  doubt: [
    "maybe",
    "I'm not sure",
    "I'm good",
    "I have to confirm with my boss",
    "I don't know",
    "let me check",
    "I think so",
    "perhaps",
    "probably",
  ],
  condition: ["if it is free", "unless it snows", "as long as my car runs", "provided it is short"],
  question: [
    "can you confirm the day",
    "what time is that",
    "is it far",
    "can I bring my dog",
    "where do I park",
    "how long does it take",
    "do you have chairs",
  ],
  objection: [
    "but",
    "except the hour",
    "wait",
    "hold on",
    "however",
    "that doesn't work",
    "something else instead",
    "another day",
    "that's too early",
  ],
  cannotCome: ["I can't make it", "I won't be there", "something came up"],
  otherValue: [
    "friday",
    "at eleven",
    "next monday",
    "in the afternoon",
    "december ninth",
    "at half past two",
  ],
  noise: [
    "zebra",
    "umbrella stand",
    "the neighbours",
    "blorp",
    "my cousin Vinny",
    "sandwiches",
    "krzk",
  ],
}

/** The Spanish of the United States. */
export const spanish: AnswerParts = {
  yes: [
    "sí",
    "claro que sí",
    "por supuesto",
    "está bien",
    "de acuerdo",
    "perfecto",
    "correcto",
    "así es",
    "adelante",
    "cómo no",
    "no hay problema",
    "me parece bien",
    "ándele",
    "sale",
    "exacto",
    "por qué no",
    "con mucho gusto",
    "ok",
  ],
  politeness: ["por favor", "gracias", "muchas gracias", "eh", "señorita", "muy amable", "ay"],
  readBack: ["el jueves", "a las diez", "el jueves a las diez", "el tres de diciembre"],
  no: ["no", "para nada", "está mal", "no es correcto", "claro que no", "nunca"],
  doubt: [
    "tal vez",
    "no sé",
    "no estoy seguro",
    "déjeme ver",
    "a lo mejor",
    "creo que sí",
    "quizás",
  ],
  condition: ["si hay estacionamiento", "a menos que llueva", "siempre que sea corto", "depende"],
  question: [
    "a qué hora",
    "cuánto cuesta",
    "dónde es",
    "hay sillas",
    "qué día dijo",
    "se puede pagar ahí",
  ],
  objection: [
    "pero",
    "espere",
    "un momento",
    "mejor otro día",
    "más tarde",
    "excepto la hora",
    "no me queda bien",
    "sin embargo",
    "muy temprano",
  ],
  cannotCome: ["no puedo ir", "ya no puedo", "tengo otro compromiso"],
  otherValue: [
    "el viernes",
    "a las once",
    "el próximo lunes",
    "por la tarde",
    "el nueve de diciembre",
  ],
  noise: ["zapato", "la vecina", "blorp", "mi primo Chuy", "tamales", "krzk"],
}

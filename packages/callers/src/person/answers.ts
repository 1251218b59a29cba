import { type Answered, type Answering, canPress, decline, keys, speech } from "./answering.ts"
import type { Errand } from "./errand.ts"
import type { Asked, Facts } from "./understood.ts"

type Question = Extract<Asked, { act: "asks" }>
type Offers = Extract<Asked, { act: "offers" }>
type ReadBack = Extract<Asked, { act: "readsBack" }>

/** What they want, what they know of it; puts right what was taken for granted and is wrong. */
export function answerQuestion(question: Question, answering: Answering): Answered {
  const { mind } = answering
  const [errand] = mind.errands
  const { topic, task, facts } = question
  if (errand === undefined) return topic === "more" ? finish(answering) : keepOut(answering)
  if (topic === "more") return open(errand, answering)
  if (task !== undefined && task !== errand.task) return wrongTask(errand, answering)
  const correction = facts === undefined ? undefined : correctionOf(errand, facts, answering)
  if (correction !== undefined) return correction
  const pressed = errand.keys[topic === "change" ? mind.wrong : topic]
  if (pressed !== undefined && canPress(answering)) return keys(pressed, { does: "answers" }, mind)
  return speech(spokenAnswer(errand, topic, answering), { does: "answers" }, mind)
}

function spokenAnswer(
  errand: Errand,
  topic: string,
  { mouth, manner, random }: Answering,
): string | undefined {
  const slip = `slip.${topic}`
  const slipped = random.chance(manner.slips) ? mouth.say(slip, errand.values) : undefined
  const rule = random.pick(errand.answers[topic] ?? ["forgot"]) ?? "forgot"
  return slipped ?? mouth.say(rule, errand.values)
}

function open(errand: Errand, answering: Answering): Answered {
  const { mind, mouth, random } = answering
  const opened = { ...mind, opened: true }
  const pressed = errand.keys["task"]
  if (pressed !== undefined && canPress(answering)) return keys(pressed, { does: "opens" }, opened)
  const rule = random.pick(errand.openings) ?? ""
  return speech(mouth.say(rule, errand.values), { does: "opens" }, opened)
}

/** Nothing is left to be done. */
function finish(answering: Answering): Answered {
  const { mind, mouth, manner, random } = answering
  if (random.chance(manner.hangsUp)) return [{ kind: "hangup", means: { does: "finishes" } }, mind]
  if (manner.keys === "always") return [{ kind: "hangup", means: { does: "finishes" } }, mind]
  return speech(mouth.say("nothingElse"), { does: "finishes" }, mind)
}

/** They are asked about something that they do not want, or no more. */
function keepOut(answering: Answering): Answered {
  const { mind, mouth } = answering
  if (canPress(answering)) return keys("2", { does: "objects" }, mind)
  return speech(mouth.say("stay"), { does: "objects" }, mind)
}

function wrongTask(errand: Errand, answering: Answering): Answered {
  const { mind, mouth, random } = answering
  const rule = random.pick(errand.openings) ?? ""
  const words = [mouth.say("correct.task"), mouth.say(rule, errand.values)]
  return speech(words.filter((part) => part !== undefined).join(", "), { does: "objects" }, mind)
}

function correctionOf(errand: Errand, facts: Facts, answering: Answering): Answered | undefined {
  const rule = errand.corrects(facts)
  if (rule === undefined || canPress(answering)) return undefined
  return speech(answering.mouth.say(rule, errand.values), { does: "objects" }, answering.mind)
}

/** Agrees to what they want, and only to that. */
export function answerReadBack(readBack: ReadBack, answering: Answering): Answered {
  const { mind, mouth, manner, random } = answering
  const [errand] = mind.errands
  const { task, facts } = readBack
  if (errand === undefined) return keepOut(answering)
  if (!errand.accepts(task, facts)) return object(errand, readBack, answering)
  const { instead } = errand
  if (instead !== undefined && !mind.changedMind && random.chance(manner.changesMind)) {
    const changed = { ...mind, errands: [instead, ...mind.errands.slice(1)], changedMind: true }
    if (canPress(answering)) return keys("2", { does: "objects" }, changed)
    return speech(mouth.say("changeOfMind", instead.values), { does: "objects" }, changed)
  }
  const means = { does: "agrees", task, facts } as const
  if (canPress(answering)) return keys("1", means, mind)
  return speech(mouth.say(`agree.${task}`) ?? mouth.say("agree"), means, mind)
}

function object(errand: Errand, { task, facts }: ReadBack, answering: Answering): Answered {
  const { mind, mouth, random } = answering
  const isTheirs = task === errand.task
  const rule = isTheirs ? errand.corrects(facts) : undefined
  const objecting = { ...mind, wrong: rule === "correct.time" ? "time" : "date" } as const
  if (canPress(answering)) return keys("2", { does: "objects" }, objecting)
  if (!isTheirs && random.chance(0.7)) return wrongTask(errand, answering)
  const corrected = random.chance(0.7) && rule !== undefined ? rule : "object"
  return speech(mouth.say(corrected, errand.values), { does: "objects" }, objecting)
}

/** Takes what suits them; else says what would. */
export function answerOffers({ what, options }: Offers, answering: Answering): Answered {
  const { mind, mouth, random } = answering
  const [errand] = mind.errands
  if (errand === undefined) return keepOut(answering)
  const at = options.findIndex(({ facts }) => errand.accepts(what, facts))
  const chosen = options[at]
  // Whoever is asked which of their own things is meant, and means none, was got wrong.
  if (chosen === undefined && what === "which") return wrongTask(errand, answering)
  if (chosen === undefined) return noneSuits(errand, answering)
  if (canPress(answering) && options.length > 1)
    return keys(String(at + 1), { does: "chooses" }, mind)
  if (canPress(answering)) return keys("1", { does: "chooses" }, mind)
  if (what === "which")
    return speech(
      mouth.say("answer.which", errand.valuesOf(chosen.facts)),
      { does: "chooses" },
      mind,
    )
  const ordinal = ["chooseFirst", "chooseSecond", "chooseThird"][at] ?? "chooseOffer"
  const rules =
    options.length === 1 ? ["soundsFine", "chooseOffer"] : [ordinal, "chooseOffer", "chooseOffer"]
  const rule = random.pick(rules) ?? "chooseOffer"
  return speech(mouth.say(rule, errand.valuesOf(chosen.facts)), { does: "chooses" }, mind)
}

/** How often somebody hears offers that don't suit them. */
const mostRefusals = 2

function noneSuits(errand: Errand, answering: Answering): Answered {
  const { mind, mouth } = answering
  const refused = { ...mind, refusals: mind.refusals + 1 }
  if (refused.refusals > mostRefusals) return decline(answering)
  const { instead } = errand
  const errands = instead === undefined ? mind.errands : [instead, ...mind.errands.slice(1)]
  const changed = { ...refused, errands }
  // No key stands for none of them: what is chosen then is not what is wanted, and is refused.
  if (canPress(answering)) return keys("2", { does: "objects" }, changed)
  if (instead === undefined) return speech(mouth.say("noOtherTime"), { does: "objects" }, refused)
  return speech(mouth.say("noneOfThose", instead.values), { does: "objects" }, changed)
}

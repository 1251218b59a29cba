import { type Answered, type Answering, speech } from "./answering.ts"
import { answerOffers, answerQuestion, answerReadBack } from "./answers.ts"
import type { Asked } from "./understood.ts"

/** How often a person leads off the subject at most. */
const mostAsides = 3

/** Decides what a person does about what is asked. */
export function answerTo(asked: Asked | undefined, answering: Answering): Answered {
  const { mind, manner, awaited } = answering
  if (awaited.listener === "nobody")
    return [{ kind: "hangup", means: { does: mind.transferred ? "leaves" : "givesUp" } }, mind]
  if (mind.failures > manner.patience) return [{ kind: "hangup", means: { does: "givesUp" } }, mind]
  if (asked === undefined) return unclear(answering)
  const aside = asideOf(asked, answering)
  if (aside !== undefined) return aside
  switch (asked.act) {
    case "asks":
      return answerQuestion(asked, answering)
    case "offers":
      return answerOffers(asked, answering)
    case "readsBack":
      return answerReadBack(asked, answering)
  }
}

/** What somebody does who can't tell what is wanted of them: says their errand again, in other words. */
function unclear(answering: Answering): Answered {
  return answerQuestion({ act: "asks", topic: "more" }, answering)
}

function asideOf(
  asked: Asked,
  { mind, manner, random, mouth, awaited }: Answering,
): Answered | undefined {
  if (manner.keys === "always" || awaited.speech === undefined || mind.asides >= mostAsides)
    return undefined
  const aside = { ...mind, asides: mind.asides + 1 }
  const luck = random.next()
  const { injects, asksAgain, thinks } = manner
  if (luck < injects) return speech(mouth.say("inject"), { does: "injects" }, aside)
  if (luck < injects + asksAgain) return speech(mouth.say("repeat"), { does: "asksAgain" }, aside)
  if (luck < injects + asksAgain + thinks)
    // Silence where nothing particular was asked means that nothing is left to say.
    return random.chance(0.5) && !(asked.act === "asks" && asked.topic === "more")
      ? [{ kind: "silence", means: { does: "thinks" } }, aside]
      : speech(mouth.say("think"), { does: "thinks" }, aside)
  return undefined
}

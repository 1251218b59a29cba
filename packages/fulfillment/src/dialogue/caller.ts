import type { PhoneNumber } from "@call-center/domain"

import { asksYes, type Dialogue } from "../conversation/dialogue.ts"
import type { Spoken } from "../conversation/messages.ts"
import { escapeXml } from "../conversation/messages.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import type { Context } from "./context.ts"

/** The number that demos are kept under, or the question for it when the call withholds one. */
export type Caller =
  | { readonly isKnown: true; readonly number: PhoneNumber }
  | { readonly isKnown: false; readonly reply: Reply }

/** Finds out whose demos this call is about; a number that was only said counts once it was read back. */
export function settleCaller(context: Context, dialogue: Dialogue): Caller {
  if (context.callerNumber !== undefined) return { isKnown: true, number: context.callerNumber }
  const { number } = dialogue
  const { prompts } = context
  if (number === undefined) {
    const { digits } = dialogue
    const say =
      digits === ""
        ? prompts.askNumber
        : spokenDigits(digits, (spoken) => prompts.askRestOfNumber(spoken))
    return question({ ...dialogue, asked: "phoneNumber" }, say)
  }
  if (dialogue.isNumberConfirmed) return { isKnown: true, number }
  return question(
    asksYes(dialogue, "confirmNumber", { of: "number", number }),
    spokenNumber(context, number),
  )
}

function question(dialogue: Dialogue, say: Spoken): Caller {
  return { isKnown: false, reply: { type: "ask", dialogue, say: [say] } }
}

/** `2 0 2, 5 5 5, 0 1 2 3` for +12025550123; digit by digit in groups that can be followed. */
function spokenNumber({ prompts }: Context, number: PhoneNumber): Spoken {
  const digits = number.startsWith("+1") ? number.slice(2) : number.slice(1)
  return spokenDigits(digits, (spoken) => prompts.confirmNumber(spoken))
}

function spokenDigits(digits: string, sentence: (spoken: string) => string): Spoken {
  const groups = [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6)].filter(Boolean)
  const spoken = groups.map((group) => group.split("").join(" ")).join(", ")
  const slowly = `<prosody rate="slow">${escapeXml(spoken)}</prosody>`
  const mark = "\u0000"
  return { text: sentence(spoken), ssml: escapeXml(sentence(mark)).replace(mark, slowly) }
}

/** Whether a caller who is asked for a number would rather not give one. */
export function refusesNumber({ asked }: Dialogue, said: Said): boolean {
  return (
    asked === "phoneNumber" &&
    said.number === undefined &&
    (said.answer === "no" || said.isAbandoned === true)
  )
}

/** Tells why nothing can be done without a number. */
export function withoutNumber({ prompts, business }: Context, dialogue: Dialogue): Reply {
  const intent = dialogue.task ?? "ScheduleDemo"
  return { type: "close", intent, state: "Failed", say: [prompts.noNumber(business)], dialogue }
}

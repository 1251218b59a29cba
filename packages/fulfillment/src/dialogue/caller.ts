import { type ContactRefusal, type PhoneNumber } from "@call-center/domain"

import { asksYes, type Dialogue } from "../conversation/dialogue.ts"
import type { Spoken } from "../conversation/messages.ts"
import { escapeXml } from "../conversation/messages.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import type { KnownCaller } from "./commands.ts"
import type { Context } from "./context.ts"
import type { Turn } from "./turn.ts"

/** The number that demos are kept under, or the question for it when the call withholds one. */
export type Caller =
  | { readonly isKnown: true; readonly caller: KnownCaller }
  | { readonly isKnown: false; readonly reply: Reply }

/**
 * Finds out under which number this contact's demos are kept; a number that was only said counts once it was read back. The
 * demos of the number's owner are within reach only where the network or a code proves that the owner calls.
 */
export async function settleCaller({
  context,
  dialogue,
  answered,
}: Omit<Turn, "said">): Promise<Caller> {
  if (context.callerNumber !== undefined) return known(context, context.callerNumber)
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
  if (dialogue.isNumberConfirmed) {
    const given = answered === "confirmNumber" ? await context.proofs.giveNumber(number) : undefined
    if (given?.ok === false)
      return { isKnown: false, reply: refusedContact(context, dialogue, given.refusal) }
    return known(context, number)
  }
  return question(
    asksYes(dialogue, "confirmNumber", { of: "number", number }),
    spokenNumber(number, (spoken) => prompts.confirmNumber(spoken)),
  )
}

async function known(context: Context, number: PhoneNumber): Promise<Caller> {
  const { callerNumber, isNumberProof, proofs } = context
  const isOwner = (isNumberProof && number === callerNumber) || (await proofs.isProven(number))
  return { isKnown: true, caller: { number, reach: isOwner ? "owner" : "contact" } }
}

/** Tells that this contact has given as many numbers, or made as many changes, as one may. */
export function refusedContact(
  { prompts, business }: Context,
  dialogue: Dialogue,
  { code, maximum }: ContactRefusal,
): Reply {
  const isOfNumbers = code === "too_many_numbers"
  const words = isOfNumbers ? prompts.tooManyNumbers(maximum) : prompts.tooManyChanges(maximum)
  return {
    type: "close",
    intent: dialogue.task ?? "ScheduleDemo",
    state: "Failed",
    outcome: isOfNumbers ? "NumbersRefused" : "ChangesRefused",
    say: [words, isOfNumbers ? prompts.callFromYourNumber(business) : prompts.moreLater(business)],
    dialogue: isOfNumbers ? { ...dialogue, number: undefined, isNumberConfirmed: false } : dialogue,
  }
}

function question(dialogue: Dialogue, say: Spoken): Caller {
  return { isKnown: false, reply: { type: "ask", dialogue, say: [say] } }
}

/** `2 0 2, 5 5 5, 0 1 2 3` for +12025550123; digit by digit in groups that can be followed. */
export function spokenNumber(number: PhoneNumber, sentence: (spoken: string) => string): Spoken {
  const digits = number.startsWith("+1") ? number.slice(2) : number.slice(1)
  return spokenDigits(digits, sentence)
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

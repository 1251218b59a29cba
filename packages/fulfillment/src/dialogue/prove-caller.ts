import { type PhoneNumber, type ProofRefusal, codeLength } from "@call-center/domain"

import type { Dialogue } from "../conversation/dialogue.ts"
import type { Spoken } from "../conversation/messages.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Said } from "../conversation/said.ts"
import { refusedContact, spokenNumber } from "./caller.ts"
import { toAgent } from "./retries.ts"
import type { Turn } from "./turn.ts"

/** Whether this contact has proven a number to be its caller's, or what it takes first. */
export type Proof =
  | { readonly isProven: true }
  | { readonly isProven: false; readonly reply: Reply }

/** Whether something was said that answers the question for a code: its digits, or that it has not come. */
export function answersCode(said: Said): boolean {
  return said.digits?.length === codeLength || wantsNewCode(said)
}

function wantsNewCode({ answer, asksForMore }: Said): boolean {
  return answer === "no" || asksForMore === true
}

/** Has a code texted to the number, and takes its digits from the caller. */
export async function proveCaller(turn: Turn, number: PhoneNumber): Promise<Proof> {
  const { context, answered, said } = turn
  if (answered !== "code") return sendCode(turn, number, { which: "any", remark: "" })
  const { digits } = said
  if (digits?.length !== codeLength)
    return sendCode(turn, number, { which: wantsNewCode(said) ? "new" : "any", remark: "" })
  const proved = await context.proofs.prove(number, digits)
  if (proved.ok) return { isProven: true }
  const { prompts } = context
  switch (proved.refusal.code) {
    case "wrong_code":
      return asking(turn, { say: [prompts.wrongCode], outcome: "CodeWrong" })
    case "no_valid_code":
      return sendCode(turn, number, { which: "new", remark: prompts.codeExpired })
    case "no_text":
    case "too_many_changes":
    case "too_many_codes":
    case "too_many_guesses":
    case "too_many_numbers":
      return { isProven: false, reply: unproven(turn, proved.refusal) }
  }
}

async function sendCode(
  turn: Turn,
  number: PhoneNumber,
  { which, remark }: { readonly which: "any" | "new"; readonly remark: string },
): Promise<Proof> {
  const { prompts, proofs } = turn.context
  const sent = await proofs.sendCode(number, which)
  if (!sent.ok) return { isProven: false, reply: unproven(turn, sent.refusal) }
  if (sent.value === "underway") return asking(turn, { say: [remark, prompts.askCode] })
  const say = [remark, spokenNumber(number, (spoken) => prompts.codeSent(spoken))]
  return asking(turn, { say, outcome: "CodeSent" })
}

function asking(
  { dialogue }: Turn,
  reply: { readonly say: readonly Spoken[]; readonly outcome?: "CodeSent" | "CodeWrong" },
): Proof {
  const asked: Dialogue = { ...dialogue, asked: "code" }
  return { isProven: false, reply: { type: "ask", dialogue: asked, ...reply } }
}

/** Without proof the caller is told what else there is: the number's own telephone, or a person. */
function unproven({ context, dialogue }: Turn, refusal: ProofRefusal): Reply {
  const { prompts, business } = context
  if (refusal.code === "too_many_numbers" || refusal.code === "too_many_changes")
    return refusedContact(context, dialogue, refusal)
  if (refusal.code !== "no_text" && business.agentHandOff) {
    const say = [prompts.unprovenToAgent]
    return { ...toAgent(context, dialogue), outcome: "ProofRefused", say }
  }
  return {
    type: "close",
    intent: dialogue.task ?? "CheckDemo",
    state: "Failed",
    outcome: "ProofRefused",
    say: [prompts.unproven, prompts.callFromYourNumber(business)],
    dialogue,
  }
}

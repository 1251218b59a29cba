import type { DemoChange } from "./demo-change.ts"
import { type SmsWording, momentIn } from "./sms-text.ts"
import { ownerCatalogue } from "./texts/owner-catalogue.ts"

/** An e-mail by SNS: plain text, and a subject of at most 100 characters of ASCII. */
export interface OwnerMail {
  readonly subject: string
  readonly text: string
}

const longestSubject = 100

/**
 * The e-mail to the owner about a change: who, when, what it was before. Times are on the business's clock.
 * https://docs.aws.amazon.com/sns/latest/api/API_Publish.html says what a subject may be.
 */
export function ownerMail(wording: SmsWording): (change: DemoChange) => OwnerMail {
  const words = ownerCatalogue[wording.locale]
  const moment = momentIn(wording)
  return (change) => {
    const { demo } = change.stored
    const title = `${words.title[change.kind]}: ${moment(demo.startsAt)}`
    const lines = [
      title,
      ...(change.kind === "moved" ? [`${words.movedFrom}: ${moment(change.movedFrom)}`] : []),
      `${words.number}: ${demo.caller}`,
      `${words.minutes}: ${demo.minutes}`,
      `${words.changedAt}: ${moment(demo.changedAt)}`,
      `${words.demo}: ${demo.demoId}`,
    ]
    const subject = `${wording.business.name}: ${title}`
    return { subject: asSubject(subject), text: `${lines.join("\n")}\n` }
  }
}

/** Accents are left out, and what else ASCII lacks. */
function asSubject(text: string): string {
  const plain = text.normalize("NFKD").replaceAll(/[^ -~]/gu, "")
  return plain.slice(0, longestSubject).trim()
}

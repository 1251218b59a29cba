/** Characters of GSM 03.38 that cost one septet. */
const basic =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"

/** Characters of its extension table, which cost two. */
const extended = "^{}\\[~]|€"

const singleGsm7 = 160
const joinedGsm7 = 153
const singleUcs2 = 70
const joinedUcs2 = 67

/** How a text travels: its alphabet, and how many messages are billed for it. */
export interface SmsSize {
  readonly encoding: "GSM-7" | "UCS-2"
  readonly segments: number
}

/** Counts the segments of an SMS. https://docs.aws.amazon.com/sns/latest/dg/sms_sending-overview.html */
export function smsSize(text: string): SmsSize {
  const characters = Array.from(text)
  const septets = characters.reduce((sum, character) => sum + septetsOf(character), 0)
  return Number.isFinite(septets)
    ? { encoding: "GSM-7", segments: segments(septets, singleGsm7, joinedGsm7) }
    : { encoding: "UCS-2", segments: segments(text.length, singleUcs2, joinedUcs2) }
}

/**
 * Writes what GSM-7 lacks with what it has, so that one accent does not more than halve a message: `sábado` becomes
 * `sabado`, no-break spaces become spaces. What has no such form stays, and costs UCS-2.
 */
export function toGsm7(text: string): string {
  return Array.from(text.normalize("NFC").replaceAll(/[\u00A0\u202F]/gu, " "), plainer).join("")
}

function plainer(character: string): string {
  if (Number.isFinite(septetsOf(character))) return character
  const base = character.normalize("NFD").replaceAll(/\p{Mark}/gu, "")
  return base !== "" && Array.from(base).every((part) => Number.isFinite(septetsOf(part)))
    ? base
    : character
}

function septetsOf(character: string): number {
  if (basic.includes(character)) return 1
  return extended.includes(character) ? 2 : Number.POSITIVE_INFINITY
}

function segments(units: number, single: number, joined: number): number {
  return units <= single ? 1 : Math.ceil(units / joined)
}

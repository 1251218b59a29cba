import {
  type BookingRules,
  type Clock,
  type ContactNumber,
  type ContactStanding,
  type DailyUse,
  type IdentityStore,
  type Instant,
  type PhoneNumber,
  type TextRules,
  afterWrongGuess,
  decideCode,
  decideGuess,
  decideNumber,
  granted,
  isCodeValid,
  localDateOf,
  refused,
  useOn,
  whyNoText,
} from "@call-center/domain"

/** An identity store in memory, and the codes that it texted: the domain's decisions, for tests that are about words. */
export interface MemoryIdentity extends IdentityStore {
  /** Texts with codes, in order. */
  readonly texted: readonly { readonly to: PhoneNumber; readonly digits: string }[]
  /** What a contact has come to, as one of its numbers sees it. */
  standingOf(number: ContactNumber): ContactStanding
  /** Forgets everything, as a fresh table would. */
  reset(): void
}

interface Contact {
  readonly numbers: Set<PhoneNumber>
  readonly proven: Set<PhoneNumber>
}

/** Makes a store of which nothing is known yet. */
export function memoryIdentity(
  rules: BookingRules,
  texts: TextRules,
  clock: Clock,
): MemoryIdentity {
  const contacts = new Map<string, Contact>()
  const uses = new Map<PhoneNumber, DailyUse>()
  const codes = new Map<string, { readonly digits: string; readonly requestedAt: Instant }>()
  const texted: { to: PhoneNumber; digits: string }[] = []

  const contactOf = (contactId: string): Contact => {
    const contact = contacts.get(contactId) ?? { numbers: new Set(), proven: new Set() }
    contacts.set(contactId, contact)
    return contact
  }
  const standingOf = ({ contactId, caller }: ContactNumber): ContactStanding => {
    const { numbers, proven } = contactOf(contactId)
    const otherNumbers = [...numbers].filter((number) => number !== caller).length
    return { otherNumbers, isProven: proven.has(caller), changes: 0 }
  }
  const useOf = (caller: PhoneNumber): DailyUse =>
    useOn(uses.get(caller), localDateOf(rules.timeZone, clock.now()))
  const validCode = (number: ContactNumber) => {
    const code = codes.get(keyOf(number))
    return code !== undefined && isCodeValid(code.requestedAt, clock.now()) ? code : undefined
  }

  return {
    texted,
    standingOf,
    reset() {
      contacts.clear()
      uses.clear()
      codes.clear()
      texted.length = 0
    },
    async giveNumber(number) {
      const decided = decideNumber(standingOf(number))
      if (decided.ok) contactOf(number.contactId).numbers.add(number.caller)
      return decided
    },
    isProven: async (number) => standingOf(number).isProven,
    async sendCode(number, which) {
      const { caller, contactId } = number
      const use = useOf(caller)
      const decided = [decideNumber(standingOf(number)), decideGuess(use)].find(({ ok }) => !ok)
      if (decided?.ok === false) return decided
      if (which === "any" && validCode(number) !== undefined) return granted("underway")
      const used = decideCode(use)
      if (!used.ok) return used
      const wish = { number: caller, use, isOptedOut: false, sentToday: 0, isClaimed: true }
      const why = whyNoText(texts, wish)
      if (why !== undefined) return refused({ code: "no_text", why })
      uses.set(caller, used.value)
      contactOf(contactId).numbers.add(caller)
      const digits = String((texted.length * 2711 + 481) % 10_000).padStart(4, "0")
      codes.set(keyOf(number), { digits, requestedAt: clock.now() })
      texted.push({ to: caller, digits })
      return granted("sent")
    },
    async prove(number, digits) {
      const use = useOf(number.caller)
      const mayGuess = decideGuess(use)
      if (!mayGuess.ok) return mayGuess
      const code = validCode(number)
      if (code === undefined) return refused({ code: "no_valid_code" })
      if (code.digits !== digits) {
        const wrong = afterWrongGuess(use)
        uses.set(number.caller, wrong.use)
        return refused(wrong.refusal)
      }
      codes.delete(keyOf(number))
      contactOf(number.contactId).proven.add(number.caller)
      return granted(undefined)
    },
  }
}

function keyOf({ contactId, caller }: ContactNumber): string {
  return `${contactId} ${caller}`
}

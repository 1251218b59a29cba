import type { Business, Instant, TimeZone, Locale } from "@call-center/domain"

import type { DemoChange } from "./demo-change.ts"
import { toGsm7 } from "./gsm7.ts"
import { smsCatalogue } from "./texts/sms-catalogue.ts"

export interface SmsWording {
  readonly locale: Locale
  readonly timeZone: TimeZone
  readonly business: Pick<Business, "name">
}

/** The SMS with a code, which tells its digits first: a phone shows the beginning of a text while its call goes on. */
export function codeText({
  locale,
  business,
}: Omit<SmsWording, "timeZone">): (digits: string) => string {
  const texts = smsCatalogue[locale]
  return (digits) => toGsm7(texts.code({ businessName: business.name, digits }))
}

/** The SMS about a change: weekday, date, time and zone on the business's clock, in GSM-7 where its words allow. */
export function smsText(wording: SmsWording): (change: DemoChange) => string {
  const texts = smsCatalogue[wording.locale]
  const businessName = wording.business.name
  const moment = momentIn(wording)
  return (change) => {
    const when = moment(change.stored.demo.startsAt)
    switch (change.kind) {
      case "booked":
        return toGsm7(texts.booked({ businessName, when }))
      case "moved":
        return toGsm7(texts.moved({ businessName, from: moment(change.movedFrom), when }))
      case "cancelled":
        return toGsm7(texts.cancelled({ businessName, when }))
    }
  }
}

/** The SMS that reminds of a demo that starts then; written as the others are. */
export function reminderText(wording: SmsWording): (startsAt: Instant) => string {
  const moment = momentIn(wording)
  const businessName = wording.business.name
  return (startsAt) =>
    toGsm7(smsCatalogue[wording.locale].reminder({ businessName, when: moment(startsAt) }))
}

/** Writes a moment as texts and e-mails have it, `Wed, Dec 2, 2026, 10:00 AM EST`. */
export function momentIn({ locale, timeZone }: SmsWording): (at: Instant) => string {
  const written = new Intl.DateTimeFormat(smsCatalogue[locale].language, {
    timeZone,
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  })
  return (at) => written.format(new Date(at))
}

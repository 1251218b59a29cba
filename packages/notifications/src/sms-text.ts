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
  const { locale, timeZone } = wording
  const businessName = wording.business.name
  const texts = smsCatalogue[locale]
  const written = new Intl.DateTimeFormat(texts.language, {
    timeZone,
    weekday: "short",
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZoneName: "short",
  })
  const moment = (at: Instant): string => written.format(new Date(at))
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

import type { SmsTexts } from "./sms-texts.ts"

export const enUs: SmsTexts = {
  language: "en-US",
  booked: ({ businessName, when }) =>
    `${businessName}: your demo is booked for ${when}. Reply STOP to get no more texts.`,
  moved: ({ businessName, from, when }) =>
    `${businessName}: your demo has moved from ${from} to ${when}.`,
  code: ({ businessName, digits }) =>
    `${digits} is your code for ${businessName}, valid for five minutes. Give it to nobody who calls you.`,
  cancelled: ({ businessName, when }) => `${businessName}: your demo on ${when} is cancelled.`,
  reminder: ({ businessName, when }) =>
    `${businessName}: a reminder of your demo on ${when}. Call us to move or cancel it.`,
}

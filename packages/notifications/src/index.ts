export { type Notifier, createNotifier } from "./create-notifier.ts"
export type {
  NotifierLogger,
  NotifierMetric,
  NotifierMetrics,
  NotifierOptions,
} from "./notifier-options.ts"
export { codeRequest } from "./code-request.ts"
export { type DemoChange, demoChange } from "./demo-change.ts"
export { type OwnerMail, ownerMail } from "./owner-mail.ts"
export type { OwnerOptions } from "./owner-teller.ts"
export { type SmsSize, smsSize, toGsm7 } from "./gsm7.ts"
export {
  type ReminderRun,
  type ReminderRunOptions,
  createReminderRun,
} from "./reminders/create-reminder-run.ts"
export { type ReminderProgress, createReminderProgress } from "./reminders/reminder-progress.ts"
export {
  type CallerStanding,
  type HeldClaim,
  type SmsClaim,
  type SmsLedger,
  type SmsOutcome,
  createSmsLedger,
} from "./sms-ledger.ts"
export {
  type SendMail,
  type SendSms,
  type SmsAnswer,
  createSmsClient,
  snsMailer,
  snsSender,
} from "./sms-sender.ts"
export { codeText, reminderText, smsText } from "./sms-text.ts"
export { type CodeOptions, type ToldCode, tellCode } from "./tell-code.ts"
export { type CountText, createTextCounter } from "./text-counter.ts"
export { type Told, type TellOptions, tellChange } from "./tell-change.ts"
export {
  type Reminder,
  type UntoldOptions,
  type UntoldText,
  type WhyUntold,
  untoldTexts,
} from "./untold-texts.ts"

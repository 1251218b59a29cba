export {
  type Notifier,
  type NotifierLogger,
  type NotifierMetric,
  type NotifierMetrics,
  type NotifierOptions,
  createNotifier,
} from "./create-notifier.ts"
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
export { reminderText, smsText } from "./sms-text.ts"
export { type Told, type TellOptions, tellChange } from "./tell-change.ts"
export {
  type UntoldChange,
  type UntoldOptions,
  type WhyUntold,
  untoldChanges,
} from "./untold-changes.ts"

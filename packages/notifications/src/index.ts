export {
  type Notifier,
  type NotifierLogger,
  type NotifierMetric,
  type NotifierMetrics,
  type NotifierOptions,
  createNotifier,
} from "./create-notifier.ts"
export { codeRequest } from "./code-request.ts"
export { type DemoChange, demoChange } from "./demo-change.ts"
export { type SmsSize, smsSize, toGsm7 } from "./gsm7.ts"
export {
  type CallerStanding,
  type HeldClaim,
  type SmsClaim,
  type SmsLedger,
  type SmsOutcome,
  createSmsLedger,
} from "./sms-ledger.ts"
export { type SendSms, type SmsAnswer, createSmsClient, snsSender } from "./sms-sender.ts"
export { codeText, smsText } from "./sms-text.ts"
export { type CodeOptions, type ToldCode, tellCode } from "./tell-code.ts"
export { type CountText, createTextCounter } from "./text-counter.ts"
export { type Told, type TellOptions, tellChange } from "./tell-change.ts"
export {
  type UntoldChange,
  type UntoldOptions,
  type WhyUntold,
  untoldChanges,
} from "./untold-changes.ts"

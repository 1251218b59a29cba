export { type NotifierLogger, type NotifierOptions, createNotifier } from "./create-notifier.ts"
export { type DemoChange, demoChange } from "./demo-change.ts"
export { type SmsSize, smsSize, toGsm7 } from "./gsm7.ts"
export { type CallerStanding, type SmsLedger, createSmsLedger } from "./sms-ledger.ts"
export {
  type SendSms,
  type SmsAnswer,
  SmsRejected,
  createSmsClient,
  snsSender,
} from "./sms-sender.ts"
export { smsText } from "./sms-text.ts"

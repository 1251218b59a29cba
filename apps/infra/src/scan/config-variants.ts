import { type CallCenter, type CallCenterSettings, defineCallCenter } from "@call-center/config"

const deployed = (deployment: CallCenterSettings["deployment"]): CallCenterSettings => ({
  deployment,
})

const existing = {
  instanceId: "11111111-2222-3333-4444-555555555555",
  phoneNumber: { existingId: "66666666-7777-8888-9999-000000000000" },
} as const

const settings = {
  "as shipped": {},
  "with an existing instance and number": deployed(existing),
  "recording on an existing instance": { recording: { enabled: true }, ...deployed(existing) },
  "recording with a customer-managed key": {
    recording: { enabled: true },
    ...deployed({ encryptionKey: "customer-managed" }),
  },
  "recording and telling the owner": {
    recording: { enabled: true },
    ...deployed({ alarmEmail: "owner@example.com" }),
  },
  "in another stage": deployed({ stage: "prod" }),
  "without agents": { agent: { enabled: false } },
  "without SMS": { sms: { enabled: false } },
  "telling the owner by e-mail alone": {
    business: { notify: "office@example.com" },
    sms: { enabled: false },
  },
  "telling callers and the owner": {
    business: { notify: "office@example.com" },
    ...deployed({ encryptionKey: "customer-managed" }),
  },
  "with a calendar feed": { calendarFeed: { enabled: true } },
  "with assisted understanding": {
    understanding: "assisted",
    ...deployed({ slotModel: "anthropic.claude-3-haiku-20240307-v1:0" }),
  },
  "in Spanish": { locale: "es_US" },
  "in Spanish with assisted understanding": { locale: "es_US", understanding: "assisted" },
  "without reminders": { reminders: [] },
  "with a code, a private log, holidays and questions, on Node.js 22": {
    identity: "code",
    logs: { flow: "without-callers" },
    holidays: { "2026-12-25": "Christmas Day" },
    dateOverrides: { "2026-12-24": ["09:00-12:00"] },
    faq: [
      {
        name: "Parking",
        questions: ["where can I park", "is there parking", "do you have a car park"],
        answer: "Behind the house.",
      },
    ],
    ...deployed({ runtime: "nodejs22.x" }),
  },
  "calling back": { agent: { callbacks: true } },
  "without keeping the number": deployed({ keepPhoneNumber: false }),
  "under a name that looks like an expression": {
    business: { name: "Acme ${path.cwd} %{if true}" },
    ...deployed({ tags: { "cost ${centre}": "%{sales}" } }),
  },
  "deployed by workflows": deployed({
    backend: { type: "s3", bucket: "states", key: "dev.tfstate", region: "us-east-1" },
    workflows: { repository: "acme/call-center" },
  }),
  "deployed by workflows beside others of the account": deployed({
    backend: { type: "s3", bucket: "states", key: "dev.tfstate", region: "us-east-1" },
    encryptionKey: "customer-managed",
    workflows: { repository: "acme/call-center", environment: "live", oidcProvider: "existing" },
  }),
  "with everything on": {
    recording: { enabled: true },
    agent: { callbacks: true },
    calendarFeed: { enabled: true, reservedConcurrency: 2 },
    ...deployed({
      stage: "full",
      region: "eu-west-2",
      encryptionKey: "customer-managed",
      deletionProtection: true,
      alarmEmail: "owner@example.com",
      monthlyBudgetUsd: 50,
      smsMonthlySpendLimitUsd: 20,
      logRetentionDays: 365,
      phoneNumber: { claim: { country: "GB", type: "TOLL_FREE" } },
      instanceAlias: "call-center-full-acme",
      backend: { type: "s3", bucket: "states", key: "full.tfstate", region: "eu-west-2" },
      tags: { Owner: "sales" },
    }),
  },
} as const satisfies Record<string, CallCenterSettings>

export type VariantName = keyof typeof settings

/** Configurations that must all deploy. */
export const variantNames = Object.keys(settings) as VariantName[]

/** A call centre by the name of its configuration. */
export function variant(name: VariantName): CallCenter {
  return defineCallCenter(settings[name])
}

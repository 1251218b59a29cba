import { defineCallCenter } from "@call-center/config"

/** The one file to edit: your business, its hours, and what callers may do. Everything left out has the default shown. */
export default defineCallCenter({
  business: { name: "Acme", timeZone: "America/New_York" },
  hours: {
    monday: ["09:00-17:00"],
    tuesday: ["09:00-17:00"],
    wednesday: ["09:00-17:00"],
    thursday: ["09:00-17:00"],
    friday: ["09:00-17:00"],
  },
  dateOverrides: {},
  holidays: {},
  demos: {
    minutes: 30,
    capacityPerSlot: 1,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    minimumNoticeMinutes: 60,
    horizonDays: 60,
    maximumUpcomingPerCaller: 3,
  },
  locale: "en_US",
  voice: { id: "Joanna", engine: "neural" },
  sms: { enabled: true },
  reminders: ["PT24H"],
  quietHours: "21:00-08:00",
  recording: { enabled: false },
  agent: { enabled: true, maximumQueuedContacts: 10, callbacks: false },
  calendarFeed: { enabled: false },
  deployment: {
    region: "us-east-1",
    stage: "dev",
    phoneNumber: { claim: { country: "US", type: "DID" } },
  },
})

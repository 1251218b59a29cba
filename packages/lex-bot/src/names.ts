/** Intents of the bot, by the names that hooks, flows and transcripts see. */
export const intentNames = {
  scheduleDemo: "ScheduleDemo",
  checkDemo: "CheckDemo",
  moveDemo: "MoveDemo",
  cancelDemo: "CancelDemo",
  talkToAgent: "TalkToAgent",
  repeat: "Repeat",
  openingHours: "OpeningHours",
  demoLength: "DemoLength",
  location: "Location",
  whoIsThis: "WhoIsThis",
  dataKept: "DataKept",
  help: "Help",
  goodbye: "Goodbye",
  fallback: "FallbackIntent",
} as const

export type IntentName = (typeof intentNames)[keyof typeof intentNames]

/** What a caller can have done with a demo. Each is confirmed before anything is written, and has slots. */
export const taskNames = [
  intentNames.scheduleDemo,
  intentNames.checkDemo,
  intentNames.moveDemo,
  intentNames.cancelDemo,
] as const

export type TaskName = (typeof taskNames)[number]

/** Questions that callers ask of any business, and that its configuration answers. */
export const questionNames = [
  intentNames.openingHours,
  intentNames.demoLength,
  intentNames.location,
  intentNames.whoIsThis,
  intentNames.dataKept,
] as const

export type QuestionName = (typeof questionNames)[number]

/** Intents that a conversation can end with: the contact flow branches on them. */
export type ClosingIntentName =
  | TaskName
  | typeof intentNames.talkToAgent
  | typeof intentNames.goodbye

/** Intents of Amazon's own: Lex knows their utterances and takes none of ours. */
export type BuiltInIntentName = typeof intentNames.help | typeof intentNames.fallback

/** Intents that are recognised by sample utterances of ours. */
export type OwnIntentName = Exclude<IntentName, BuiltInIntentName>

/** What callers say of the conversation itself. */
export type TalkName = Exclude<OwnIntentName, TaskName | QuestionName>

/**
 * Slots of the intents. `date` and `time` are the wish; `offer` chooses an offered time; `whichDemo`, `demoDate` and
 * `demoTime` tell a caller's demos apart; `phoneNumber` is for callers whose number is withheld, `code` proves that it is theirs.
 */
export const slotNames = {
  date: "date",
  time: "time",
  offer: "offer",
  whichDemo: "whichDemo",
  demoDate: "demoDate",
  demoTime: "demoTime",
  phoneNumber: "phoneNumber",
  code: "code",
} as const

export type SlotName = (typeof slotNames)[keyof typeof slotNames]

/** Slot types of our own, both resolved to the key of the choice, or to `none`. */
export const slotTypeNames = { offerChoice: "OfferChoice", demoChoice: "DemoChoice" } as const

/** What `offer` and `whichDemo` resolve to when the caller wants nothing of the list. */
export const noneChoice = "none"

/** The keys of the menu: what a caller presses instead of saying the intent. */
export const menuKeys = {
  ScheduleDemo: "1",
  CheckDemo: "2",
  MoveDemo: "3",
  CancelDemo: "4",
  TalkToAgent: "0",
} as const satisfies Partial<Record<OwnIntentName, string>>

/** The bot's name where none is given; two stages in one account need two names. */
export const defaultBotName = "demo-bot"

/** The alias that calls go to. */
export const botAliasName = "live"

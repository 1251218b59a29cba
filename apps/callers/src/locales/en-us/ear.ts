import type { ListeningRules } from "../../hearing/listening-rules.ts"
import {
  asks,
  asksAbout,
  hintsKeys,
  offers,
  puzzled,
  readsBack,
  readsBackDigits,
  readsBackMove,
  tells,
} from "../../hearing/meanings.ts"
import { momentsIn } from "../../hearing/moments.ts"
import { monthNames } from "./names.ts"

/** What a listener makes of what is said in American English. */
export const enUsEar: ListeningRules = {
  moments: momentsIn({
    pattern: new RegExp(
      String.raw`(?<month>${monthNames.join("|")}) (?<day>\d{1,2})|(?<hour>\d{1,2}):(?<minute>\d{2}) (?<half>AM|PM)`,
      "gu",
    ),
    months: monthNames.map((name) => name.toLowerCase()),
    isAfternoon: (half) => half === "PM",
  }),
  phrases: [
    {
      pattern:
        /How can I help you\?|anything else I can help|What would you like to do\?|What else can I do/gu,
      means: asks("more"),
    },
    { pattern: /What day would you like to come\?/gu, means: asks("date", "book") },
    { pattern: /What day would you like instead\?/gu, means: asks("date", "move") },
    { pattern: /What other day would suit you\?/gu, means: asks("date") },
    { pattern: /What time (?:on ([^?]*)|would suit you)\?/gu, means: asksAbout("time") },
    { pattern: /What day or time would you like instead\?/gu, means: asks("change") },
    { pattern: /Do you mean [^?]*\?/gu, means: asks("amOrPm") },
    {
      pattern:
        /((?:On [^.?!]*? )?I have [^?]*?)\. (?:Which would you like|Would that suit you)\?/gu,
      means: offers("offer"),
    },
    { pattern: /You have ([^?]*?)\. Which one do you mean\?/gu, means: offers("which") },
    { pattern: /What is your phone number/gu, means: asks("number") },
    { pattern: /What comes next\?/gu, means: asks("restOfNumber") },
    { pattern: /I have ([\d, ]*)\. Is that right\?/gu, means: readsBackDigits() },
    { pattern: /four digits/gu, means: asks("code") },
    { pattern: /That's ([^?]*?)\. Shall I book it\?/gu, means: readsBack("book") },
    { pattern: /Your demo is on ([^?]*?)\. Shall I cancel it\?/gu, means: readsBack("cancel") },
    { pattern: /That's (from [^?]*?)\. Shall I move it\?/gu, means: readsBackMove("fromTo") },
    { pattern: /press 0\. Otherwise, goodbye/gu, means: asks("agentByKey") },
    { pattern: /To try again, press 1/gu, means: asks("tryAgain") },
    { pattern: /Your demo is booked for ([^.]*?(?:AM|PM))/gu, means: tells("booked") },
    { pattern: /Your demo is now on ([^.]*?(?:AM|PM))/gu, means: tells("moved") },
    { pattern: /Your demo on ([^.]*?(?:AM|PM)) is cancelled/gu, means: tells("cancelled") },
    { pattern: /You have a demo on ([^.]*)\./gu, means: tells("upcoming") },
    { pattern: /You have \d+ demos: ([^.]*)\./gu, means: tells("upcoming") },
    { pattern: /Your demo is on ([^.]*)\./gu, means: tells("current") },
    { pattern: /You already have a demo on ([^.]*)\./gu, means: tells("current") },
    { pattern: /You have no demo booked/gu, means: tells("none") },
    { pattern: /I can't book more/gu, means: tells("limit") },
    { pattern: /there is no free time/gu, means: tells("nothingFree") },
    { pattern: /We're (?:open|closed)|we're open/gu, means: tells("answer.hours") },
    { pattern: /A demo takes/gu, means: tells("answer.length") },
    { pattern: /the automated assistant of/gu, means: tells("answer.who") },
    { pattern: /I keep your phone number/gu, means: tells("answer.data") },
    {
      pattern: /Let me bring you to a person|putting you in the queue/gu,
      means: tells("transfers"),
    },
    {
      pattern:
        /our team is not in|nobody can take|can't put you through|too many people are waiting/gu,
      means: tells("noPerson"),
    },
    { pattern: /[Gg]oodbye\./gu, means: tells("goodbye") },
    { pattern: /something went wrong/gu, means: tells("trouble") },
    { pattern: /Sorry, (?:I didn't|is that a yes)/gu, means: puzzled },
    { pattern: /[Pp]ress \d|You can type/gu, means: hintsKeys },
  ],
}

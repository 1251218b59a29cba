import type { BotCatalogue } from "../../catalogue.ts"

/** What callers answer when one slot is asked for. */
export const answers: BotCatalogue["answers"] = {
  date: [
    "{date}",
    "on {date}",
    "{date} please",
    "{date} at {time}",
    "{time} on {date}",
    "maybe {date}",
  ],
  time: ["{time}", "at {time}", "{time} please", "around {time}", "{date} at {time}"],
  offer: ["{offer}", "{offer} please", "the {offer} one", "I'll take {offer}", "number {offer}"],
  whichDemo: ["{whichDemo}", "the {whichDemo} one", "number {whichDemo}"],
  phoneNumber: ["{phoneNumber}", "it's {phoneNumber}", "my number is {phoneNumber}"],
}

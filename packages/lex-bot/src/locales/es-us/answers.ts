import type { BotCatalogue } from "../../catalogue.ts"

/** What callers answer when one slot is asked for. */
export const answers: BotCatalogue["answers"] = {
  date: [
    "{date}",
    "el {date}",
    "para {date}",
    "{date} por favor",
    "{date} a las {time}",
    "a las {time} {date}",
    "puede ser {date}",
  ],
  time: ["{time}", "a las {time}", "{time} por favor", "como a las {time}", "{date} a las {time}"],
  offer: ["{offer}", "{offer} por favor", "la {offer}", "me quedo con {offer}", "número {offer}"],
  whichDemo: ["{whichDemo}", "la {whichDemo}", "número {whichDemo}"],
  phoneNumber: ["{phoneNumber}", "es el {phoneNumber}", "mi número es {phoneNumber}"],
}

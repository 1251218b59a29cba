import type { BotCatalogue } from "../../catalogue.ts"
import { cancelDemo } from "./cancel-demo.ts"
import { checkDemo } from "./check-demo.ts"
import { goodbye } from "./goodbye.ts"
import { moveDemo } from "./move-demo.ts"
import { repeat } from "./repeat.ts"
import { scheduleDemo } from "./schedule-demo.ts"
import { talkToAgent } from "./talk-to-agent.ts"

/** What callers say for each intent. */
export const utterances: BotCatalogue["utterances"] = {
  ScheduleDemo: scheduleDemo,
  CheckDemo: checkDemo,
  MoveDemo: moveDemo,
  CancelDemo: cancelDemo,
  TalkToAgent: talkToAgent,
  Repeat: repeat,
  Goodbye: goodbye,
}

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

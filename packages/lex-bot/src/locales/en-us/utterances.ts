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

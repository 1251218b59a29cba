import type { Task } from "../conversation/dialogue.ts"
import type { Reply } from "../conversation/reply.ts"
import type { Turn } from "../dialogue/turn.ts"
import { cancelDemo } from "./cancel-demo.ts"
import { checkDemo } from "./check-demo.ts"
import { moveDemo } from "./move-demo.ts"
import { scheduleDemo } from "./schedule-demo.ts"

/** What a task makes of a turn: its next question, or its end. */
export function takeTurn(task: Task, turn: Turn): Promise<Reply> {
  switch (task) {
    case "ScheduleDemo":
      return scheduleDemo(turn)
    case "CheckDemo":
      return checkDemo(turn)
    case "MoveDemo":
      return moveDemo(turn)
    case "CancelDemo":
      return cancelDemo(turn)
  }
}

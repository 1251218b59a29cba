import type { Dialogue } from "../dialogue/dialogue.ts"
import type { RunningDialogue } from "./run-task.ts"

/** Whether a task is under way and waits for an answer. */
export function isRunning(dialogue: Dialogue): dialogue is RunningDialogue {
  return dialogue.task !== undefined && dialogue.asked !== "task"
}

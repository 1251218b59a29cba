import type { Dialogue, Task } from "./dialogue.ts"

/** A dialogue in which a task is under way. */
export type RunningDialogue = Dialogue & { readonly task: Task }

/** Whether a task is under way and waits for an answer. */
export function isRunning(dialogue: Dialogue): dialogue is RunningDialogue {
  return dialogue.task !== undefined && dialogue.asked !== "task"
}

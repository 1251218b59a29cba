import type { CenterContext } from "../command/center-context.ts"
import { type BookOptions, bookOf } from "./book-of.ts"
import { refusedByConnect } from "./refused-by-connect.ts"
import { stateText } from "./state-text.ts"
import { stateOf } from "./state.ts"

/** `pnpm center status`: whether somebody has closed, until when, who and why; always true. */
export async function status(command: BookOptions, context: CenterContext): Promise<boolean> {
  const state = await stateOf(bookOf(command, context), context).catch(refusedByConnect)
  context.output.write(
    command.json
      ? `${JSON.stringify({ verb: "status", ...state })}\n`
      : stateText(state, context.callCenter),
  )
  return true
}

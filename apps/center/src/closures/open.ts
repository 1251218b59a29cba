import type { CenterContext } from "../command/center-context.ts"
import { type BookOptions, bookOf } from "./book-of.ts"
import { liftClosures } from "./lift-closures.ts"
import { refusedByConnect } from "./refused-by-connect.ts"
import { stateText } from "./state-text.ts"
import { stateOf } from "./state.ts"

/** `pnpm center open`: takes a closing away; always true. */
export async function open(command: BookOptions, context: CenterContext): Promise<boolean> {
  return opened(command, context).catch(refusedByConnect)
}

async function opened(command: BookOptions, context: CenterContext): Promise<boolean> {
  const book = bookOf(command, context)
  const lifted = await liftClosures(book, context)
  const state = await stateOf(book, context)
  const told = lifted.length === 0 ? "Nothing was closed. " : "Opened. "
  context.output.write(
    command.json
      ? `${JSON.stringify({ verb: "open", lifted: lifted.length > 0, ...state })}\n`
      : `${told}${stateText(state, context.callCenter)}`,
  )
  return true
}

import { readScripts } from "@call-center/connect-flows/scripts"
import { readStories } from "@call-center/phone/story"
import { customerTurns } from "@call-center/simulator"

/** What a customer says to the bot in one call, from a script or a story. */
export interface Conversation {
  readonly name: string
  /** One a turn; keys as the digits that they are, since Lex's text interface knows no others. */
  readonly said: readonly string[]
}

/** As many letters as Lex takes in a text. */
const longestText = 1024

/** The calls of scripts. Silences are left out: a text interface has none. Throws `UsageFault` or `CallScriptFault`. */
export function conversationsOfScripts(paths: readonly string[]): readonly Conversation[] {
  return readScripts(paths).flatMap(({ script }) =>
    customerTurns(script).map((turns, index, all) => ({
      name: all.length === 1 ? script.name : `${script.name} (call ${index + 1})`,
      said: sayable(
        turns.map((turn) =>
          turn.kind === "silence" ? "" : turn.kind === "keys" ? turn.keys : turn.text,
        ),
      ),
    })),
  )
}

/** The calls of a file of stories. Throws `UsageFault`. */
export function conversationsOfStories(file: string): readonly Conversation[] {
  return readStories(file).flatMap(({ name, calls }) =>
    calls.map(({ lines }, index) => ({
      name: calls.length === 1 ? name : `${name} (call ${index + 1})`,
      said: sayable(upToHangUp(lines)),
    })),
  )
}

function upToHangUp(lines: readonly string[]): readonly string[] {
  const end = lines.indexOf("/hangup")
  return end === -1 ? lines : lines.slice(0, end)
}

function sayable(said: readonly string[]): readonly string[] {
  return said.map((text) => text.trim().slice(0, longestText)).filter((text) => text !== "")
}

import type { Call } from "@call-center/simulator"

import type { CallerLines } from "./caller-lines.ts"
import { turnOf } from "./turns.ts"

/** Says the caller's lines, one a turn, until either side hangs up; the caller does so after the last line. */
export async function converse(call: Call, lines: Pick<CallerLines, "next">): Promise<void> {
  while (call.ended === undefined) {
    const line = await lines.next()
    if (line === undefined) return call.hangUp()
    const turn = turnOf(line)
    switch (turn.kind) {
      case "speech":
        await call.say(turn.text)
        break
      case "keys":
        await call.press(turn.keys)
        break
      case "silence":
        await call.silence()
        break
      case "hangup":
        await call.hangUp()
        break
    }
  }
}

import { describe, expect, it } from "vitest"

import { newDialogue } from "../src/conversation/dialogue.ts"
import { recallDialogue, rememberDialogue } from "../src/conversation/remembered-dialogue.ts"
import { openCallCenter } from "./support/call-center.ts"
import { at } from "./support/rules.ts"

const schedule = { intent: "ScheduleDemo" }

describe("the dialogue in the session attributes", () => {
  it("is small and versioned", async () => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00")
    const call = center.dial()
    await call.says("book a demo tomorrow at 10 am", schedule)

    const { dialogue = "" } = call.attributes
    expect(dialogue.length).toBeLessThan(400)
    expect(JSON.parse(dialogue)).toMatchObject({ v: 2, task: "ScheduleDemo", asked: "offer" })
  })

  it("is recalled as it was remembered", () => {
    const dialogue = {
      ...newDialogue,
      task: "MoveDemo" as const,
      asked: "offer" as const,
      failures: 1,
      offers: [at("2026-12-02T15:00:00Z")],
      lastWords: "é…\u{1F600}",
    }

    expect(recallDialogue({ dialogue: rememberDialogue(dialogue) })).toEqual(dialogue)
  })

  it.each([
    ["no JSON", "{"],
    ["of another version", '{"v":1,"task":"ScheduleDemo","asked":"confirm"}'],
    ["of an older shape", '{"v":2,"task":"ScheduleDemo","asked":"confirm","slot":"x"}'],
    ["with an unknown task", '{"v":2,"task":"DeleteAll","asked":"confirm"}'],
    [
      "with a date that does not exist",
      '{"v":2,"task":"ScheduleDemo","asked":"confirm","wish":{"days":{"from":"2026-02-31","to":"2026-02-31"}}}',
    ],
    ["with negative failures", '{"v":2,"asked":"task","failures":-5}'],
    [
      "with too many offers",
      `{"v":2,"task":"ScheduleDemo","asked":"offer","offers":${JSON.stringify(Array(4).fill("2026-12-02T15:00:00Z"))}}`,
    ],
    ["too long", `{"v":2,"lastWords":"${"x".repeat(3000)}"}`],
    ["a number", "1"],
    ["empty", ""],
  ])("is ignored when it is %s", async (_, dialogue) => {
    expect(recallDialogue({ dialogue })).toEqual(newDialogue)
    const center = openCallCenter()
    const call = center.dial({ attributes: { dialogue } })

    await call.says("yes", { intent: "FallbackIntent", confirmationState: "Confirmed" })

    expect(call.action).toBe("ElicitIntent")
    expect(center.booked()).toEqual([])
  })

  it("can't book what the rules forbid, whatever it says", async () => {
    const center = openCallCenter()
    const dialogue = JSON.stringify({
      v: 2,
      task: "ScheduleDemo",
      asked: "confirm",
      wish: { days: { from: "2026-12-06", to: "2026-12-06" }, times: ["03:00"] },
      readBack: { of: "booking", startsAt: "2026-12-06T08:00:00Z" },
    })
    const call = center.dial({ attributes: { dialogue } })

    expect(await call.says("yes", { ...schedule, confirmationState: "Confirmed" })).toContain(
      "we're closed",
    )
    expect(center.booked()).toEqual([])
  })

  it("can't reach another caller's demo", async () => {
    const center = openCallCenter()
    await center.take("2026-12-02 10:00")
    const [demo] = center.store.demos
    const dialogue = JSON.stringify({
      v: 2,
      task: "CancelDemo",
      asked: "confirm",
      demoId: demo?.demoId,
      readBack: { of: "cancellation", demoId: demo?.demoId, startsAt: demo?.startsAt },
    })
    const call = center.dial({ attributes: { dialogue } })

    expect(await call.says("yes", { intent: "CancelDemo", confirmationState: "Confirmed" })).toBe(
      "I can't find that demo any more.",
    )
    expect(center.store.demos.map(({ status }) => status)).toEqual(["booked"])
  })

  it("does not replace the number that the call comes from", async () => {
    const center = openCallCenter()
    const dialogue = JSON.stringify({ v: 2, number: "+12025550199", isNumberConfirmed: true })
    const call = center.dial({ attributes: { dialogue } })
    await call.says("book a demo tomorrow at 10 am", schedule)
    await call.presses("1")

    expect(center.booked("+12025550123")).toEqual(["2026-12-02 10:00"])
  })
})

describe("other session attributes", () => {
  const listening = { "x-amz-lex:dtmf:max-length:*:*": "1" }

  it("go back as they came", async () => {
    const call = openCallCenter().dial({ attributes: { language: "en" } })
    await call.says("schedule a demo", schedule)

    expect(call.attributes).toMatchObject({ language: "en", callerNumber: "+12025550123" })
  })

  it("let an open question listen on as the flow says", async () => {
    const call = openCallCenter().dial({ attributes: listening })
    await call.says("help", { intent: "Help" })

    expect(call.action).toBe("ElicitIntent")
    expect(call.attributes).toMatchObject(listening)
  })

  it("don't keep a slot from listening in its own way", async () => {
    const call = openCallCenter().dial({ attributes: { ...listening, language: "en" } })
    await call.says("schedule a demo", schedule)

    expect(call.action).toBe("ElicitSlot date")
    expect(call.attributes).toHaveProperty("language", "en")
    for (const name of Object.keys(listening)) expect(call.attributes).not.toHaveProperty([name])
  })

  it("are dropped rather than answered with more than Lex takes", async () => {
    const call = openCallCenter().dial({ attributes: { big: "x".repeat(11_000) } })
    await call.says("schedule a demo", schedule)

    expect(Object.keys(call.attributes)).toEqual(["callerNumber", "contactId", "dialogue"])
    expect(call.action).toBe("ElicitSlot date")
  })
})

import { describe, expect, it } from "vitest"

import { newDialogue } from "../src/conversation/dialogue.ts"
import { rememberDialogue } from "../src/conversation/remembered-dialogue.ts"
import { openCallCenter, type TestCallCenter, type TestCall } from "./support/call-center.ts"
import { at } from "./support/rules.ts"

const check = { intent: "CheckDemo" }
const cancel = { intent: "CancelDemo" }
const move = { intent: "MoveDemo" }
const schedule = { intent: "ScheduleDemo" }
const yes = { confirmationState: "Confirmed" } as const
const victim = "+12025550177"
const theirDemo = /Wednesday|December 2|10:00/u

/** A call centre in which somebody has a demo on Wednesday, December 2 at 10 AM. */
async function withVictim(
  changes: Parameters<typeof openCallCenter>[0] = {},
): Promise<TestCallCenter> {
  const center = openCallCenter(changes)
  const startsAt = at("2026-12-02T10:00:00-05:00")
  await center.store.book({ caller: victim as never, contactId: "theirs", startsAt })
  return center
}

/** A caller without a number who gives the victim's. */
async function stranger(center: TestCallCenter, task = check): Promise<TestCall> {
  const call = center.dial({ from: "withheld", contactId: "stranger" })
  await call.says("about my demo", task)
  await call.presses("2025550177")
  await call.presses("1")
  return call
}

function codeOf(center: TestCallCenter): string {
  return center.identity.texted.at(-1)?.digits ?? ""
}

describe("a number that was only said", () => {
  it("gets a code before anything is told of its demos", async () => {
    const center = await withVictim()
    const call = center.dial({ from: "withheld" })
    await call.says("check my demo", check)
    await call.presses("2025550177")

    expect(await call.presses("1")).toBe(
      "To be sure it's your number, I'm texting a code to 2 0 2, 5 5 5, 0 1 7 7. What are its four digits?",
    )
    expect(call.action).toBe("ElicitSlot code")
    expect(center.identity.texted).toHaveLength(1)
    expect(center.counted).toEqual(["CodeSent"])
  })

  it.each(["keys", "speech", "speech in pairs"])(
    "is proven by its code in %s, once for the whole contact",
    async (way) => {
      const center = await withVictim()
      const call = await stranger(center)
      const digits = codeOf(center)
      const words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
      const spoken = Array.from(digits, (digit) => words[Number(digit)])

      const heard =
        way === "keys"
          ? await call.presses(digits)
          : await call.says(way === "speech" ? spoken.join(" ") : `it's ${spoken.join(" ")}`)

      expect(heard).toBe("You have a demo on Wednesday, December 2 at 10:00 AM.")
      expect(await call.says("cancel my demo", cancel)).toContain("Shall I cancel it?")
      await call.says("yes", yes)
      expect(center.booked(victim)).toEqual([])
      expect(center.identity.texted).toHaveLength(1)
    },
  )

  it("is told of a wrong code, and brought to a person after five, whatever comes then", async () => {
    const center = await withVictim()
    const call = await stranger(center)
    const wrong = codeOf(center) === "1111" ? "2222" : "1111"

    for (let guess = 1; guess <= 4; guess += 1)
      expect(await call.presses(wrong)).toBe("That's not the code. What are its four digits?")
    expect(await call.presses(wrong)).toContain("Let me bring you to a person.")
    expect(call.action).toBe("Close TalkToAgent Fulfilled")

    const again = center.dial({ from: "withheld", contactId: "another" })
    await again.says("check my demo", check)
    await again.presses("2025550177")
    expect(await again.presses("1")).toContain("Let me bring you to a person.")
    expect(center.identity.texted).toHaveLength(1)
  })

  it.each([
    ["no", "says no"],
    ["new code", "asks for one"],
    ["it hasn't come", "says that it has not come"],
    ["send me another code please", "asks for another"],
  ])("gets another code whose caller answers %j", async (words) => {
    const center = await withVictim()
    const call = await stranger(center)

    expect(await call.says(words)).toContain("I'm texting a code")
    expect(center.identity.texted).toHaveLength(2)
    expect(await call.presses(codeOf(center))).toContain("You have a demo")
  })

  it("gets three codes a day", async () => {
    const center = await withVictim()
    const call = await stranger(center)
    await call.says("new code")
    await call.says("new code")

    expect(await call.says("new code")).toContain("Let me bring you to a person.")
    expect(center.identity.texted).toHaveLength(3)
  })

  it("gets a new code after five minutes", async () => {
    const center = await withVictim()
    const call = await stranger(center)
    const old = codeOf(center)
    center.setNow("2026-12-01T09:05:00-05:00")

    expect(await call.presses(old)).toContain("That code has expired.")
    expect(center.identity.texted).toHaveLength(2)
    expect(await call.presses(codeOf(center))).toContain("You have a demo")
  })

  it("has its code asked for again, worded anew, where the answer is none", async () => {
    const center = await withVictim()
    const call = await stranger(center)

    expect(await call.says("four eight")).toContain("Sorry, I didn't catch the code.")
    expect(await call.isSilent()).toContain("on the keypad")
    expect(await call.says("uh what")).toContain("bring you to a person")
    expect(center.identity.texted).toHaveLength(1)
  })

  it("keeps no digits of the code in the session", async () => {
    const center = await withVictim()
    const call = await stranger(center)
    const digits = codeOf(center)
    await call.presses(digits === "9081" ? "9082" : "9081")

    expect(JSON.stringify(call.attributes)).not.toMatch(/908[12]/u)
    expect(JSON.stringify(center.logged)).not.toContain(digits)
  })

  it("may book without proof, and change in the same contact what was booked in it, but nothing else", async () => {
    const center = await withVictim()
    const call = await stranger(center, schedule)
    await call.says("december 3 at 11 am", schedule)
    await call.says("yes", yes)
    expect(center.booked(victim)).toEqual(["2026-12-02 10:00", "2026-12-03 11:00"])

    expect(await call.says("check my demo", check)).toBe(
      "You have a demo on Thursday, December 3 at 11:00 AM.",
    )
    expect(await call.says("move it to 1 pm", move)).toContain("1:00 PM")
    await call.says("yes", yes)
    expect(await call.says("cancel my demo on wednesday", cancel)).toContain("texting a code")
    await call.says("never mind", cancel)
    expect(await call.says("cancel my demo", cancel)).toContain("Thursday, December 3")
    await call.says("yes", yes)
    expect(center.booked(victim)).toEqual(["2026-12-02 10:00"])
  })

  it("hears nothing of another's demo while it books", async () => {
    const center = await withVictim({ rules: { maximumUpcomingDemos: 1, capacityPerSlot: 2 } })
    const call = await stranger(center, schedule)

    const heard = [
      await call.says("tomorrow at 10 am", schedule),
      await call.says("yes", yes),
      await call.says("december 4 at 10 am", schedule),
      await call.says("yes", yes),
    ].join(" ")

    expect(heard).not.toContain("You already have")
    expect(heard).toContain("I can't book more demos for that number.")
    expect(center.booked(victim)).toEqual(["2026-12-02 10:00"])
  })

  it("is one of two in a contact", async () => {
    const center = await withVictim()
    const call = center.dial({ from: "withheld" })
    const give = async (keys: string): Promise<string> => {
      await call.says("schedule a demo", {
        ...schedule,
      })
      await call.presses(keys)
      return call.presses("1")
    }
    expect(await give("2025550101")).toContain("What day")
    // A client that forgets the number, as a forged session would.
    call.forge({ dialogue: rememberDialogue(newDialogue) })
    expect(await give("2025550102")).toContain("What day")
    call.forge({ dialogue: rememberDialogue(newDialogue) })
    expect(await give("2025550103")).toContain("I can take 2 numbers in a call at most.")
    expect(center.counted).toContain("NumbersRefused")
  })

  it.each([
    [{ smsEnabled: false, agentHandOff: true }, ", or say agent to speak to a person."],
    [{ smsEnabled: false, agentHandOff: false }, "Please call from the number you booked with."],
  ])("is told to call from its own telephone with %j", async (changes, words) => {
    const center = await withVictim(changes)
    const call = center.dial({ from: "withheld" })
    await call.says("check my demo", check)
    await call.presses("2025550177")

    const heard = await call.presses("1")

    expect(heard).toContain("Please call from the number you booked with")
    expect(heard).toContain(words)
    expect(heard).not.toMatch(theirDemo)
  })

  it("is told to call from its own telephone after too many guesses where no person is there", async () => {
    const center = await withVictim({ agentHandOff: false })
    const call = await stranger(center)
    for (let guess = 1; guess <= 4; guess += 1) await call.presses("1111")

    expect(await call.presses("1111")).toContain("Please call from the number you booked with.")
  })

  it("may have a person instead of a code", async () => {
    const call = await stranger(await withVictim())

    await call.presses("0")

    expect(call.action).toBe("Close TalkToAgent Fulfilled")
  })
})

describe("a number that a chat client claims", () => {
  it("is no proof, and a code is", async () => {
    const center = await withVictim()
    const chat = center.dial({ from: victim, channel: "chat", contactId: "chat" })

    expect(await chat.says("check my demo", check)).toContain("texting a code")
    expect(await chat.says(codeOf(center))).toContain("You have a demo")
  })

  it("may book", async () => {
    const center = await withVictim()
    const chat = center.dial({ from: victim, channel: "chat", contactId: "chat" })

    await chat.says("book a demo on december 3 at 10 am", schedule)
    expect(await chat.says("yes", yes)).toContain("booked")
  })

  it.each([
    ["a dialogue in which the number was confirmed", { isNumberConfirmed: true }],
    [
      "a read-back of the other's demo",
      {
        task: "CancelDemo",
        asked: "confirm",
        isNumberConfirmed: true,
        readBack: {
          of: "cancellation",
          demoId: "demo000001",
          startsAt: at("2026-12-02T10:00:00-05:00"),
        },
      },
    ],
  ] as const)("gets no further by %s", async (_, forged) => {
    const center = await withVictim()
    const dialogue = rememberDialogue({
      ...newDialogue,
      number: victim as never,
      ...(forged as object),
    })
    const chat = center.dial({
      from: "withheld",
      channel: "chat",
      contactId: "chat",
      attributes: { dialogue },
    })

    const heard = [
      await chat.says("yes", { ...cancel, ...yes }),
      await chat.says("check my demo", check),
      await chat.says("cancel my demo", cancel),
      await chat.says("yes", yes),
    ].join(" ")

    expect(heard).not.toMatch(theirDemo)
    expect(center.booked(victim)).toEqual(["2026-12-02 10:00"])
  })

  it("gets no further by the session of a contact that has proven it", async () => {
    const center = await withVictim()
    const owner = await stranger(center)
    await owner.presses(codeOf(center))
    const replayed = center.dial({
      from: "withheld",
      channel: "chat",
      contactId: "chat",
      attributes: { dialogue: owner.attributes["dialogue"] ?? "" },
    })

    expect(await replayed.says("check my demo", check)).toContain("texting a code")
  })
})

describe("a number that the network delivers", () => {
  it("is proof enough by default", async () => {
    const center = await withVictim()

    expect(await center.dial({ from: victim }).says("check my demo", check)).toContain("You have")
    expect(center.identity.texted).toEqual([])
  })

  it("takes a code, too, where the configuration says so, and may book without", async () => {
    const center = await withVictim({ identityCheck: "code" })
    const call = center.dial({ from: victim })

    await call.says("book a demo on december 3 at 10 am", schedule)
    expect(await call.says("yes", yes)).toContain("booked")
    expect(await call.says("cancel my wednesday demo", cancel)).toContain("texting a code")
    expect(await call.presses(codeOf(center))).toContain("Wednesday, December 2")
    await call.says("yes", yes)
    expect(center.booked(victim)).toEqual(["2026-12-03 10:00"])
  })
})

describe("a call that changes a great deal", () => {
  it("is told of the limit, and where to go on", async () => {
    const center = openCallCenter()
    const call = center.dial()
    for (let round = 1; round <= 3; round += 1) {
      await call.says("book a demo tomorrow at 11 am", schedule)
      await call.says("yes", yes)
      await call.says("cancel my demo", cancel)
      await call.says("yes", yes)
    }
    await call.says("book a demo tomorrow at 11 am", schedule)

    const heard = await call.says("yes", yes)

    expect(heard).toContain("I can change 6 demos in a call at most.")
    expect(heard).toContain("say agent")
    expect(center.booked()).toEqual([])
    expect(center.counted.filter((each) => each === "ChangesRefused")).toHaveLength(1)
  })
})

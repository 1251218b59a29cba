import { businessOf } from "@call-center/config"
import { callCenterFlows, localArn, resources } from "@call-center/contact-flows"
import type { BookDemo, BookingStore, Demo, DemoId, Instant } from "@call-center/domain"
import { emitFlow } from "@call-center/flow-language"
import { createFulfillment } from "@call-center/fulfillment"
import { botAliasName, botDefinition, defaultBotName } from "@call-center/lex-bot"
import { createSimulator, type Simulator } from "@call-center/simulator"

// @boundaries-ignore the one config file lies at the root
import callCenter from "../../../call-center.config.ts"
import { noProofs } from "../fulfillment/no-proofs.ts"

/** A call centre whose flow, bot and code hook are the real ones, and whose store keeps nothing. */
export function centerWithoutDatabase(): Simulator {
  const { booking, locale, voice, deployment } = callCenter
  const business = businessOf(callCenter)
  const aliasArn = localArn(resources.bot, deployment.region)
  const startsAtMs = Date.parse("2026-12-01T14:00:00Z")
  let nowMs = startsAtMs
  const codeHook = createFulfillment({
    store: storeWithoutDatabase,
    identity: noProofs,
    identityCheck: "caller-id",
    rules: booking,
    clock: { now: () => new Date(nowMs).toISOString() as Instant },
    locale,
    business,
    faq: callCenter.faq,
    daysKept: 30,
    bot: { name: defaultBotName, aliasName: botAliasName },
    logger: { info: () => {}, error: () => {} },
    metrics: { count: () => {} },
  })
  return createSimulator({
    flows: callCenterFlows(callCenter).map((flow) => ({
      name: flow.name,
      arn: localArn({ contactFlow: flow.name }, deployment.region),
      type: flow.type,
      content: emitFlow(flow, { resolve: (reference) => localArn(reference, deployment.region) }),
    })),
    entryFlow: "main",
    bots: [
      {
        aliasArn,
        definition: botDefinition({ business, locale, voice, faq: callCenter.faq }),
        localeId: locale,
        botId: "BENCHBOT",
        aliasId: "BENCHALIAS",
        aliasName: botAliasName,
        codeHook,
      },
    ],
    clock: {
      nowMs: () => nowMs,
      // Ten thousand calls one after the other must not run out of the booking horizon.
      advance: (milliseconds) => {
        nowMs = startsAtMs + ((nowMs - startsAtMs + milliseconds) % 600_000)
      },
    },
  })
}

/** One whole booking call by speech. Throws when it does not end in a booked demo. */
export async function bookBySpeech(center: Simulator): Promise<void> {
  const call = await center.dial({ from: "+12025550123" })
  for (const words of ["schedule a demo", "tomorrow", "10 am", "yes"]) await call.say(words)
  await call.hangUp()
  if (!call.heard.some((text) => text.includes("booked")))
    throw new Error(`expected a booked demo, heard: ${call.heard.join(" | ")}`)
}

const slot = { startsAt: "2026-12-02T15:00:00Z" as Instant, minutes: 30, free: 1 }

const storeWithoutDatabase: BookingStore = {
  book: (command) => Promise.resolve({ ok: true, value: booked(command) }),
  move: () => Promise.reject(new Error("nothing is moved here")),
  cancel: () => Promise.reject(new Error("nothing is cancelled here")),
  upcomingDemos: () => Promise.resolve([]),
  freeSlotsOn: () => Promise.resolve([slot]),
  firstFreeSlots: () => Promise.resolve([slot]),
  nearestFreeSlots: () => Promise.resolve([slot]),
}

function booked({ caller, contactId, startsAt }: BookDemo): Demo {
  return {
    demoId: "benchdemo" as DemoId,
    caller,
    startsAt,
    minutes: 30,
    status: "booked",
    contactId,
    changedAt: startsAt,
  }
}

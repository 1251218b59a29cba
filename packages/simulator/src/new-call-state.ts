import type { CallSetting } from "./call-setting.ts"
import type { CallPlaced } from "./events/call-placed.ts"
import type { CallState, Contact } from "./flow/call-state.ts"
import { frameOf } from "./flow/frames.ts"
import type { DialOptions } from "./simulator.ts"

/** How Connect shows a caller who withholds the number. */
const withheldAddress = "anonymous"

const defaultNumber = "+18005550199"

/** What was dialled, with what stands in for what was left open. */
export function callPlaced(
  { entry, seed, options: { scenario = {} } }: Pick<CallSetting, "entry" | "seed" | "options">,
  { from, to = defaultNumber, channel = "VOICE", attributes = {} }: DialOptions,
): CallPlaced {
  return {
    flow: entry.name,
    from: from ?? null,
    to,
    channel,
    attributes,
    seed,
    ...(Object.keys(scenario).length === 0 ? {} : { scenario }),
  }
}

/** A call that has just been answered. */
export function newCallState(
  { entry, contactId, seed }: Pick<CallSetting, "entry" | "contactId" | "seed">,
  dialled: DialOptions,
): CallState {
  return {
    status: "running",
    frames: [frameOf(entry, "flow")],
    contact: newContact(contactId, dialled),
    waiting: undefined,
    agenda: [],
    elapsedMs: 0,
    randomState: seed,
    used: {},
    idleActions: 0,
    ended: undefined,
  }
}

function newContact(
  contactId: string,
  { from, to = defaultNumber, channel = "VOICE", attributes = {} }: DialOptions,
): Contact {
  const type = channel === "VOICE" ? "TELEPHONE_NUMBER" : "CHAT"
  return {
    contactId,
    initialContactId: contactId,
    channel,
    customerEndpoint: { address: from ?? withheldAddress, type },
    systemEndpoint: { address: to, type },
    attributes,
    tags: {},
    data: {},
    voice: { id: "Joanna", engine: "Standard" },
    targetQueue: undefined,
    targetAgent: undefined,
    callbackNumber: undefined,
    eventHooks: {},
    flowLogging: false,
    namespaces: {},
    dtmfBuffer: { enabled: false, keys: "" },
    queued: undefined,
  }
}

import type { CallCenter } from "@call-center/config"
import type { PhoneNumber } from "@call-center/domain"
import { botPhrases } from "@call-center/phone/bot-phrases"
import type { ShiftedClock } from "@call-center/phone/call-clock"
import { flowPictures } from "@call-center/phone/flow-pictures"
import type { Scenario } from "@call-center/simulator"

import { pageSessions } from "./center/page-session.ts"
import { type Switchboard, openSwitchboard } from "./center/switchboard.ts"
import type { HelloFrame } from "./protocol/server-frame.ts"
import { newToken } from "./server/guard.ts"
import { readPageFiles } from "./server/page-files.ts"
import { startPageServer } from "./server/start-page-server.ts"

export interface PhoneOptions {
  readonly callCenter: CallCenter
  readonly clock: ShiftedClock
  /** On 127.0.0.1; any free one when undefined. */
  readonly port?: number | undefined
  /** The number that a page calls from unless told otherwise. */
  readonly from: PhoneNumber
  /** Folder that keeps demos; undefined keeps them in memory. */
  readonly dataDir?: string | undefined
  /** Name of one of our flows, or a file of flow JSON. */
  readonly flow: string
  readonly scenario?: Scenario | undefined
  /** Where the built page lies. */
  readonly pageFolder: string
  /** Takes what nobody but a programmer can mend. */
  readonly onFault: (fault: unknown) => void
}

/** The local call centre with its page. */
export interface ServedPhone {
  /** What to open in a browser. */
  readonly address: string
  /** What a calendar on this machine subscribes to; undefined where the configuration has no feed. */
  readonly feedAddress: string | undefined
  /** What the data folder has lost since it was used last, as a line for its user. */
  readonly lost: string | undefined
  stop(): Promise<void>
}

/** Starts the local call centre and serves the page that calls it. Throws what `startLocalCenter` throws, and `UsageFault`. */
export async function servePhone(options: PhoneOptions): Promise<ServedPhone> {
  const { callCenter, clock, dataDir, flow, scenario, pageFolder, onFault } = options
  const switchboard = await openSwitchboard({ callCenter, clock, dataDir, flow, scenario })
  try {
    const sessions = pageSessions({
      switchboard,
      clock,
      rules: callCenter.booking,
      hello: helloOf(options, switchboard),
      onFault,
    })
    const feed = await switchboard.center.openFeed()
    const server = await startPageServer({
      port: options.port,
      token: newToken(),
      files: readPageFiles(pageFolder),
      feed,
      onPage: sessions.accept,
    })
    return {
      address: server.address,
      feedAddress: feed && new URL(feed.path, server.address).href,
      lost: switchboard.center.lost,
      stop: async () => {
        await server.stop()
        await sessions.idle()
        await switchboard.stop()
      },
    }
  } catch (fault) {
    // Open ports would keep the process alive.
    await switchboard.stop()
    throw fault
  }
}

function helloOf({ callCenter, from }: PhoneOptions, { center }: Switchboard): HelloFrame {
  const { business, booking, locale, voice } = callCenter
  return {
    type: "hello",
    businessName: business.name,
    timeZone: booking.timeZone,
    language: locale.replace("_", "-"),
    voice: voice.id,
    phrases: botPhrases(callCenter),
    from,
    entryFlow: center.entryFlow,
    flows: flowPictures(center.flows),
  }
}

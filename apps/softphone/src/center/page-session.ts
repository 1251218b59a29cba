import type { BookingRules, LocalDate } from "@call-center/domain"
import type { ShiftedClock } from "@call-center/phone/call-clock"

import { type PageCommand, pageCommand } from "../protocol/page-command.ts"
import type { HelloFrame, ServerFrame } from "../protocol/server-frame.ts"
import type { PageSocket } from "../server/start-page-server.ts"
import { moveClock } from "./move-clock.ts"
import type { Switchboard } from "./switchboard.ts"
import { askedDate, tableDay } from "./table-day.ts"
import { watchedFile } from "./watched-file.ts"

export interface PageSessionOptions {
  readonly switchboard: Switchboard
  readonly clock: ShiftedClock
  readonly rules: BookingRules
  readonly hello: HelloFrame
  /** Takes what nobody but a programmer can mend. */
  readonly onFault: (fault: unknown) => void
}

export interface PageSessions {
  /** Tells a page all that has happened and what happens from now on, and does what it asks for. */
  readonly accept: (page: PageSocket) => void
  /** Resolves when everything that was asked for is done. */
  readonly idle: () => Promise<void>
}

/** Serves the pages of one call centre. */
export function pageSessions(options: PageSessionOptions): PageSessions {
  const { clock, switchboard, onFault } = options
  const open = new Set<Session>()
  const running = new Set<Promise<void>>()
  const run = (work: Promise<void>) => {
    const done = work.catch(onFault).finally(() => running.delete(done))
    running.add(done)
  }
  const clockFrame = (): ServerFrame => ({
    type: "clock",
    nowMs: clock.nowMs(),
    runs: clock.isRunning(),
  })
  const refresh = async () => {
    await Promise.all(Array.from(open, (session) => session.showDay()))
  }

  const serve = async (session: Session, command: PageCommand): Promise<void> => {
    switch (command.type) {
      case "clock": {
        const problem = moveClock(clock, command, options.rules.timeZone)
        if (problem !== undefined) session.page.send({ type: "refused", line: problem })
        for (const { page } of open) page.send(clockFrame())
        return refresh()
      }
      case "export": {
        const exported = await switchboard.exported(command)
        session.page.send(exported ?? { type: "refused", line: "there is no such call any more" })
        return undefined
      }
      case "watch": {
        const watched = await watchedFile(command)
        session.page.send(
          typeof watched === "string" ? { type: "refused", line: watched } : watched,
        )
        return undefined
      }
      case "day":
        return session.watch(command.date)
      case "dial":
      case "say":
      case "press":
      case "silence":
      case "hangUp": {
        const problem = await switchboard.serve(command)
        if (problem !== undefined) session.page.send({ type: "refused", line: problem })
        return refresh()
      }
    }
  }

  const accept = (page: PageSocket) => {
    const session = createSession(page, options)
    open.add(session)
    page.send(options.hello)
    for (const frame of switchboard.journal.frames) page.send(frame)
    page.send(clockFrame())
    run(session.watch(null))
    const stopFollowing = switchboard.journal.follow((frame) => {
      page.send(frame)
    })
    page.onClose(() => {
      open.delete(session)
      stopFollowing()
    })
    page.onMessage((message) => {
      const command = pageCommand(message)
      if (command === undefined)
        page.send({ type: "refused", line: "the page and pnpm phone do not fit: reload the page" })
      else run(serve(session, command))
    })
  }
  return {
    accept,
    idle: async () => {
      await Promise.all(running)
    },
  }
}

/** One page, and the day that it shows. */
interface Session {
  readonly page: PageSocket
  /** Shows a day, `2026-12-02`, and goes on showing it; null for the day that it is. */
  watch(date: string | null): Promise<void>
  /** Sends the day again, if it is another than before. */
  showDay(): Promise<void>
}

function createSession(
  page: PageSocket,
  { switchboard, clock, rules }: PageSessionOptions,
): Session {
  let watched: string | null = null
  let shown = ""
  const showDay = async () => {
    const date: LocalDate | undefined = askedDate(watched, rules, clock.now())
    if (date === undefined) {
      page.send({ type: "refused", line: `${watched ?? ""} is no date: write it as 2026-12-02` })
      return
    }
    const day = await tableDay(switchboard.center, rules, date)
    const frame: ServerFrame = { type: "day", date, isToday: watched === null, ...day }
    const text = JSON.stringify(frame)
    if (text !== shown) page.send(frame)
    shown = text
  }
  return {
    page,
    showDay,
    watch: (date) => {
      watched = date
      return showDay()
    },
  }
}

import type { CallClock } from "./call-clock.ts"
import type { LambdaHandler } from "./lambda-bundle.ts"

/** A rule of EventBridge on the call's clock instead of the machine's. */
export interface TimedRule {
  /** Moves the clock on, and stops each time that the rule fires on the way. */
  passTime(milliseconds: number): Promise<void>
}

export interface TimedRuleOptions {
  readonly clock: CallClock
  readonly everyMs: number
  readonly target: LambdaHandler
  /** Resolves when what happened before has been dealt with. */
  readonly settled: () => Promise<void>
}

/**
 * A rule that fires every so often from its start on. Where a call itself has moved the clock past such a moment, the
 * rule fires once before more time passes.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-rule-schedule.html
 */
export function timedRule({ clock, everyMs, target, settled }: TimedRuleOptions): TimedRule {
  let nextMs = clock.nowMs() + everyMs

  async function fire(): Promise<void> {
    while (nextMs <= clock.nowMs()) nextMs += everyMs
    await settled()
    await target(scheduledEvent(clock.now()))
  }

  return {
    async passTime(milliseconds) {
      const endMs = clock.nowMs() + milliseconds
      if (nextMs <= clock.nowMs()) await fire()
      while (nextMs <= endMs) {
        clock.advance(nextMs - clock.nowMs())
        await fire()
      }
      clock.advance(endMs - clock.nowMs())
      await settled()
    },
  }
}

/** What EventBridge hands to a function. https://docs.aws.amazon.com/eventbridge/latest/ref/overiew-event-structure.html */
function scheduledEvent(time: string): object {
  return {
    version: "0",
    id: "00000000-0000-0000-0000-000000000000",
    "detail-type": "Scheduled Event",
    source: "aws.events",
    account: "000000000000",
    time,
    region: "us-east-1",
    resources: [],
    detail: {},
  }
}

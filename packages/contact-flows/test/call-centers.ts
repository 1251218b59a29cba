import { type CallCenter, defineCallCenter } from "@call-center/config"
import { locales } from "@call-center/domain"

/** Every way to set the flows up: language, recording, agents, callbacks. */
export const everyCallCenter: readonly (readonly [string, CallCenter])[] = locales.flatMap(
  (locale) =>
    [false, true].flatMap((recording) =>
      [
        { enabled: false, callbacks: false },
        { enabled: true, callbacks: false },
        { enabled: true, callbacks: true },
      ].map((agent) => {
        const on = { recording, agents: agent.enabled, callbacks: agent.callbacks }
        const name = Object.entries(on).flatMap(([what, isOn]) => (isOn ? [what] : []))
        return [
          [locale, ...name].join(" "),
          defineCallCenter({ locale, recording: { enabled: recording }, agent }),
        ] as const
      }),
    ),
)

import {
  command,
  flag,
  instantMs,
  option,
  optionOr,
  text,
  wholeNumber,
} from "@call-center/command-line"
import { phoneNumber } from "@call-center/phone/phone-number-option"

/** `pnpm phone`. */
export const phoneCommand = command({
  summary: "Opens the local call centre as a page in the browser: call it, and watch the call.",
  options: {
    port: option(wholeNumber(1, 65_535), "port of the page on 127.0.0.1 (default: any free one)"),
    from: optionOr(phoneNumber, "+12025550123", "the number that the page calls from, in E.164"),
    now: option(
      instantMs,
      "when the clock starts, ISO 8601 with an offset: 2026-12-01T09:00:00-05:00",
    ),
    data: optionOr(text("DIR"), ".call-center", "folder that keeps demos between calls"),
    memory: flag("keep nothing"),
    flow: optionOr(text("NAME|FILE"), "main", "the flow that answers, one of ours or a file"),
    scenario: option(
      text("FILE"),
      "hours, staff, queue load and Lambda behaviours of the calls (YAML)",
    ),
    noOpen: flag("print the address and open no browser"),
    noBuild: flag("serve the page and ring the Lambda bundles as they were built last"),
  },
  exclusive: [["data", "memory"]],
  details: `The page is for this machine alone: it is served on 127.0.0.1, and only who knows the address that is printed can call. Ctrl-C ends it, and every call with it.

Exit code: 130 after Ctrl-C, 2 when it could not start.`,
  run: async ({ options }, terminal) =>
    (await import("./run-phone.ts")).runPhone(
      {
        port: options.port,
        from: options.from,
        startsAtMs: options.now,
        dataDir: options.memory ? undefined : options.data,
        flow: options.flow,
        scenario: options.scenario,
        opens: !options.noOpen,
        build: !options.noBuild,
      },
      terminal,
    ),
})

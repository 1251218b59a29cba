import { type CommandGroup, command, commandGroup, flag, option } from "@call-center/command-line"

import { calendarCommand } from "./calendar-command.ts"
import { callCommand } from "./call-command.ts"
import { closeCommand, openCommand, statusCommand } from "./closure-commands.ts"
import { compareCommand } from "./compare-command.ts"
import { demosCommand } from "./demos-command.ts"
import { phoneNumber } from "./phone-number-option.ts"
import { commonOptions } from "./verb-options.ts"
import { type ContextOf, runVerb } from "./verb.ts"

/** `pnpm center`. Each verb loads its AWS clients when it runs. */
export function centerCommand(contextOf: ContextOf): CommandGroup {
  return commandGroup({
    summary: "Looks after the call centre on AWS.",
    details: `Region and names come from call-center.config.ts and Terraform's outputs, credentials from where the AWS SDK looks for them (AWS_PROFILE, AWS_ACCESS_KEY_ID, SSO and so on).

Exit code: 0 when all is well, 1 when a check failed or a rule refused, 2 when it could not run.`,
    commands: {
      preflight: async () => preflightCommand(contextOf),
      verify: async () => verifyCommand(contextOf),
      mend: async () => mendCommand(contextOf),
      demos: async () => demosCommand(contextOf),
      calendar: async () => calendarCommand(contextOf),
      texts: async () => textsCommand(contextOf),
      close: async () => closeCommand(contextOf),
      open: async () => openCommand(contextOf),
      status: async () => statusCommand(contextOf),
      call: async () => callCommand(contextOf),
      compare: async () => compareCommand(contextOf),
      "destroy-check": async () => destroyCheckCommand(contextOf),
    },
  })
}

function preflightCommand(contextOf: ContextOf) {
  return command({
    summary: "Before the first deployment: account, region, quotas, instance name, SMS.",
    options: commonOptions,
    run: async ({ options }, terminal) => {
      const { preflight } = await import("../preflight/preflight.ts")
      const told = { verb: "preflight", ...options } as const
      return runVerb((context) => preflight(told, context), contextOf, terminal)
    },
  })
}

function verifyCommand(contextOf: ContextOf) {
  return command({
    summary:
      "After a deployment: hours, bot, alias, flows, number, table, stream, functions, reminders, feed, e-mails.",
    options: {
      wait: flag("look again for up to ten minutes at what isn't ready: aliases take a few"),
      testSms: option(phoneNumber, "send one text to this number"),
      ...commonOptions,
    },
    run: async ({ options }, terminal) => {
      const { verify } = await import("../verify/verify.ts")
      const told = { verb: "verify", ...options } as const
      return runVerb((context) => verify(told, context), contextOf, terminal)
    },
  })
}

function mendCommand(contextOf: ContextOf) {
  return command({
    summary:
      "After an apply that failed half-way or was killed, so that the next one goes on; deletes old versions of the bot.",
    options: {
      yes: flag("import what a killed apply left behind without asking"),
      ...commonOptions,
    },
    details:
      "Changes Terraform's state, so nobody else may apply meanwhile. What the next apply would create though it is on AWS is listed, and imported when you say yes; where standard input or output is no terminal, it wants --yes.",
    run: async ({ options }, terminal) => {
      const { mend } = await import("../mend/mend.ts")
      const told = { verb: "mend", ...options } as const
      return runVerb((context) => mend(told, context), contextOf, terminal)
    },
  })
}

function textsCommand(contextOf: ContextOf) {
  return command({
    summary: "Texts about demos to come that callers did not get, or may not have got.",
    options: {
      resend: flag("send them, after you have seen the list and say --yes"),
      yes: flag("send without asking"),
      ...commonOptions,
    },
    run: async ({ options }, terminal) => {
      const { texts } = await import("../texts/texts.ts")
      const told = { verb: "texts", ...options } as const
      return runVerb((context) => texts(told, context), contextOf, terminal)
    },
  })
}

function destroyCheckCommand(contextOf: ContextOf) {
  return command({
    summary: 'What "terraform destroy" would lose, and what would stop it.',
    options: commonOptions,
    run: async ({ options }, terminal) => {
      const { destroyCheck } = await import("../destroy-check/destroy-check.ts")
      const told = { verb: "destroy-check", ...options } as const
      return runVerb((context) => destroyCheck(told, context), contextOf, terminal)
    },
  })
}

import { flag, option, text } from "@call-center/command-line"
import type { PhoneNumber } from "@call-center/domain"

/** What every verb is told. */
export interface Common {
  readonly json: boolean
  /** What `terraform output -json` printed, or a state file; undefined to ask Terraform in the stack's folder. */
  readonly outputs: string | undefined
}

/** The options of {@link Common}. */
export const commonOptions = {
  outputs: option(
    text("FILE"),
    'what "terraform output -json" printed, or a state file (default: asks Terraform in the stack\'s folder)',
  ),
  json: flag("one JSON object instead of text"),
} as const

export interface PreflightCommand extends Common {
  readonly verb: "preflight"
}

export interface VerifyCommand extends Common {
  readonly verb: "verify"
  /** Whether to look again, for up to ten minutes, at what isn't ready yet. */
  readonly wait: boolean
  /** Where a text goes to; undefined to send none. */
  readonly testSms: PhoneNumber | undefined
}

export interface MendCommand extends Common {
  readonly verb: "mend"
  /** Whether to import what a killed apply left behind without asking. */
  readonly yes: boolean
}

export interface DemosCommand extends Common {
  readonly verb: "demos"
  readonly action: "list" | "cancel" | "forget" | "export"
  readonly phone: PhoneNumber
  readonly demoId: string | undefined
  /** Whether an erasure was confirmed. */
  readonly yes: boolean
}

export interface TextsCommand extends Common {
  readonly verb: "texts"
  /** Whether to send what was not sent, or may not have been. */
  readonly resend: boolean
  /** Whether that was confirmed. */
  readonly yes: boolean
}

export interface DestroyCheckCommand extends Common {
  readonly verb: "destroy-check"
}

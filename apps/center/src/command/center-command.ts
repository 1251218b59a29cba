import { parseArgs } from "node:util"

import { UsageFault } from "./usage-fault.ts"

/** What every verb is told. */
interface Common {
  readonly json: boolean
  /** What `terraform output -json` printed, or a state file; undefined to ask Terraform in the stack's folder. */
  readonly outputs: string | undefined
}

export interface PreflightCommand extends Common {
  readonly verb: "preflight"
}

export interface VerifyCommand extends Common {
  readonly verb: "verify"
  /** Whether to look again, for up to ten minutes, at what isn't ready yet. */
  readonly wait: boolean
  /** As typed; undefined to send none. */
  readonly testSms: string | undefined
}

export interface DemosCommand extends Common {
  readonly verb: "demos"
  readonly action: "list" | "cancel" | "forget" | "export"
  /** As typed. */
  readonly phone: string
  readonly demoId: string | undefined
  /** Whether an erasure was confirmed. */
  readonly yes: boolean
}

export interface DestroyCheckCommand extends Common {
  readonly verb: "destroy-check"
}

export type CenterCommand = PreflightCommand | VerifyCommand | DemosCommand | DestroyCheckCommand

export const centerHelp = `Looks after the call centre on AWS.

Usage: pnpm center VERB [options]

  preflight            before the first deployment: account, region, quotas, instance name, SMS
  verify               after a deployment: bot, alias, flows, number, table, stream, functions
    --wait             look again for up to ten minutes at what isn't ready: aliases take a few
    --test-sms NUMBER  send one text to this number
  demos list|cancel|forget|export --phone NUMBER
                       a caller's demos: upcoming ones, cancel one, erase or print all that is kept
    --demo ID          which demo to cancel, when there are several
    --yes              erase without asking; forget can't be undone
  destroy-check        what "terraform destroy" would lose, and what would stop it

  --outputs FILE       what "terraform output -json" printed, or a state file
                       (default: asks Terraform in the stack's folder)
  --json               one JSON object instead of text
  --help               this text

Region and names come from call-center.config.ts and Terraform's outputs, credentials from where the AWS SDK looks
for them (AWS_PROFILE, AWS_ACCESS_KEY_ID, SSO and so on).
Ends with 0 when all is well, 1 when a check failed, 2 when it could not run.
`

const demoActions = ["list", "cancel", "forget", "export"] as const

/** Options that only some verbs know. */
const verbOptions: Readonly<Record<CenterCommand["verb"], readonly string[]>> = {
  preflight: [],
  verify: ["wait", "test-sms"],
  demos: ["phone", "demo", "yes"],
  "destroy-check": [],
}

/** Reads the command line; undefined when help was asked for. Throws `UsageFault` for what is no command. */
export function centerCommand(args: readonly string[]): CenterCommand | undefined {
  const { values, positionals } = parsed(args)
  if (values.help === true) return undefined
  const [verb, ...rest] = positionals
  if (!isVerb(verb)) throw misuse(verb === undefined ? "No verb" : `Unknown verb ${verb}`)
  for (const option of Object.keys(values))
    if (!["json", "outputs", ...verbOptions[verb]].includes(option))
      throw misuse(`${verb} takes no --${option}`)
  if (verb !== "demos" && rest[0] !== undefined) throw misuse(`${verb} takes no "${rest[0]}"`)
  const common = { json: values.json === true, outputs: values.outputs }
  switch (verb) {
    case "preflight":
    case "destroy-check":
      return { verb, ...common }
    case "verify":
      return { verb, ...common, wait: values.wait === true, testSms: values["test-sms"] }
    case "demos":
      return {
        verb,
        ...common,
        action: demoAction(rest),
        phone: required(values.phone),
        demoId: values.demo,
        yes: values.yes === true,
      }
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        wait: { type: "boolean" },
        "test-sms": { type: "string" },
        phone: { type: "string" },
        demo: { type: "string" },
        yes: { type: "boolean" },
        outputs: { type: "string" },
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    })
  } catch (error) {
    const [reason] = String(error instanceof Error ? error.message : error).split(/\. |\n/)
    throw misuse(String(reason), error)
  }
}

function isVerb(raw: string | undefined): raw is CenterCommand["verb"] {
  return raw !== undefined && Object.hasOwn(verbOptions, raw)
}

function demoAction([raw, surplus]: readonly string[]): DemosCommand["action"] {
  const action = demoActions.find((known) => known === raw)
  if (action === undefined || surplus !== undefined)
    throw misuse(
      `demos: expected one of ${demoActions.join(", ")}, got ${surplus ?? raw ?? "none"}`,
    )
  return action
}

function required(phone: string | undefined): string {
  if (phone === undefined) throw misuse("demos: whose? Give --phone with a number in E.164")
  return phone
}

function misuse(reason: string, cause?: unknown): UsageFault {
  return new UsageFault(`${reason}; pnpm center --help lists verbs and options`, { cause })
}

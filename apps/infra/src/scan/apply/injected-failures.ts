import type { Answer, Call, Fault } from "@call-center/aws-stand-in"

import type { VariantName } from "../config-variants.ts"

/** Something that goes wrong on purpose, and what is to be done about it. */
export interface InjectedFailure {
  readonly name: string
  /** What the first apply must say; undefined when it must go through all the same. */
  readonly says: RegExp | undefined
  /** What docs/deploy.md has between the two applies; the cause is gone by then. */
  readonly mend: boolean
  /** Which stack fails; the one as shipped unless told otherwise. */
  readonly configuration?: VariantName
  /** How the apply is ended from outside, where that is the failure. */
  readonly endWith?: "SIGINT" | "SIGKILL"
  /** Whether what was wrong lasts: a claim that failed stays so. */
  readonly lasts?: boolean
  /** A new one each time, since it remembers; `end` ends the apply. */
  readonly fault: (end: () => void) => Fault
}

/** What deployments have met, and what may be expected of AWS and of those who deploy. */
export const injectedFailures: readonly InjectedFailure[] = [
  {
    name: "the claim of the number ends FAILED",
    says: /FAILED/,
    mend: true,
    lasts: true,
    fault: () => {
      let first: unknown
      return {
        after: ({ operation, input }, answer) => {
          if (operation.name !== "DescribePhoneNumber") return answer
          first ??= input["PhoneNumberId"]
          const status = { Status: "FAILED", Message: "the account may claim no number yet" }
          return input["PhoneNumberId"] === first
            ? changed(answer, ["ClaimedPhoneNumberSummary", "PhoneNumberStatus"], status)
            : answer
        },
      }
    },
  },
  {
    name: "the bot's stack ends ROLLBACK_COMPLETE",
    says: /ROLLBACK_COMPLETE/,
    mend: false,
    lasts: true,
    fault: () => {
      let first: unknown
      return {
        after: ({ operation }, answer) => {
          if (operation.name !== "DescribeStacks" || !("output" in answer)) return answer
          const [stack] = answer.output["Stacks"] as readonly Readonly<Record<string, unknown>>[]
          if (!String(stack?.["StackName"]).endsWith("-bot")) return answer
          first ??= stack?.["StackId"]
          if (stack?.["StackId"] !== first || stack?.["StackStatus"] !== "CREATE_COMPLETE")
            return answer
          const broken = { ...stack, StackStatus: "ROLLBACK_COMPLETE", Outputs: [] }
          return { output: { Stacks: [broken] } }
        },
      }
    },
  },
  {
    name: "every second request to Connect is one too many (429)",
    says: undefined,
    mend: false,
    fault: () => {
      let requests = 0
      return {
        before: ({ model }) => {
          if (model.service !== "connect") return undefined
          requests += 1
          return requests % 2 === 1 ? throttled("TooManyRequestsException", 429) : undefined
        },
      }
    },
  },
  {
    name: "Lambda, IAM and CloudFormation throttle (every third request)",
    says: undefined,
    mend: false,
    fault: () => {
      let requests = 0
      return {
        before: ({ model }) => {
          if (!["lambda", "iam", "cloudformation"].includes(model.service)) return undefined
          requests += 1
          return requests % 3 === 1
            ? throttled(
                model.service === "lambda" ? "TooManyRequestsException" : "Throttling",
                model.service === "lambda" ? 429 : 400,
              )
            : undefined
        },
      }
    },
  },
  {
    name: "who deploys may not make routing profiles (AccessDenied)",
    says: /AccessDenied/,
    mend: false,
    fault: () => ({ before: denied("CreateRoutingProfile") }),
  },
  {
    name: "who deploys may not make functions (AccessDenied)",
    says: /AccessDenied/,
    mend: false,
    fault: () => ({ before: denied("CreateFunction") }),
  },
  {
    name: "Ctrl-C while the bot's stack is made",
    says: /.*/,
    mend: true,
    endWith: "SIGINT",
    fault: endsAt("CreateStack"),
  },
  {
    name: "Terraform is killed while the number is claimed",
    says: /.*/,
    mend: true,
    endWith: "SIGKILL",
    fault: endsAt("ClaimPhoneNumber"),
  },
  {
    name: "Terraform is killed while the table is made",
    says: /.*/,
    mend: true,
    endWith: "SIGKILL",
    fault: endsAt("CreateTable"),
  },
  {
    name: "Terraform is killed while the instance is made",
    says: /.*/,
    mend: true,
    endWith: "SIGKILL",
    fault: endsAt("CreateInstance"),
  },
  {
    name: "Terraform is killed while the functions are made",
    says: /.*/,
    mend: true,
    endWith: "SIGKILL",
    fault: endsAt("CreateFunction"),
  },
  {
    name: "Terraform is killed while the routing profile is made",
    says: /.*/,
    mend: true,
    endWith: "SIGKILL",
    fault: endsAt("CreateRoutingProfile"),
  },
  {
    name: "Terraform is killed while the table's stream is attached",
    says: /.*/,
    mend: true,
    endWith: "SIGKILL",
    fault: endsAt("CreateEventSourceMapping"),
  },
  {
    name: "Terraform is killed while the key is made",
    says: /.*/,
    mend: true,
    configuration: "with everything on",
    endWith: "SIGKILL",
    fault: endsAt("CreateKey"),
  },
  {
    name: "Terraform is killed while the recordings get their place",
    says: /.*/,
    mend: true,
    configuration: "with everything on",
    endWith: "SIGKILL",
    fault: endsAt("AssociateInstanceStorageConfig"),
  },
]

function throttled(code: string, status: number): Answer {
  return { code, message: "Rate exceeded", status }
}

function denied(operation: string) {
  return (call: Call): Answer | undefined =>
    call.operation.name === operation
      ? {
          code: "AccessDeniedException",
          message: `User is not authorized to perform: ${call.model.service}:${operation}`,
          status: 403,
        }
      : undefined
}

/** Ends the apply when an operation is asked for; AWS carries it out all the same. */
function endsAt(name: string): InjectedFailure["fault"] {
  return (end) => {
    let ended = false
    return {
      before: ({ operation }) => {
        if (operation.name === name && !ended) {
          ended = true
          end()
        }
        return undefined
      },
    }
  }
}

/** An answer with another value at a path of it. */
function changed(answer: Answer, [first = "", ...rest]: readonly string[], value: unknown): Answer {
  if (!("output" in answer)) return answer
  const inner = (from: unknown, path: readonly string[]): unknown => {
    const [key, ...deeper] = path
    if (key === undefined) return value
    const object = from as Readonly<Record<string, unknown>>
    return { ...object, [key]: inner(object[key], deeper) }
  }
  return { output: { ...answer.output, [first]: inner(answer.output[first], rest) } }
}

import { compareVersions } from "../provider/find-provider.ts"
import type { ApplyFinding, ApplyStep } from "./apply-finding.ts"
import { type EditStack, withArgument, withoutType } from "./edit-stack.ts"

/** What the provider, moto or a service model can't do, though AWS can. */
export interface ApplyException {
  readonly step: ApplyStep
  /** What a finding's text begins with, or has in it. */
  readonly sign: RegExp
  readonly reason: string
  /** The provider's first version that can do it; without one, no version of the provider is to blame. */
  readonly providerSince?: string
  /** How the stack is changed so that the rest of it can be tried. */
  readonly edit?: EditStack
}

/** All that there are. One that nothing needs any more fails the run, so that it goes. */
export const applyExceptions: readonly ApplyException[] = [
  {
    step: "validate",
    sign: /does not support resource type "aws_connect_phone_number_contact_flow_association"/,
    reason: "the provider has this resource from 6.0.0 on",
    providerSince: "6.0.0",
    edit: withoutType("aws_connect_phone_number_contact_flow_association"),
  },
  {
    step: "verify",
    sign: /^number to flow: no flow answers the number/,
    reason: "the resource above would have told which",
    providerSince: "6.0.0",
  },
  {
    step: "verify",
    sign: /^feed's address: .* answers nothing/,
    reason: "the stand-in runs no functions, so that nothing answers at their addresses",
  },
  {
    step: "validate",
    sign: /^aws_lambda_function\.\w+: expected runtime to be one of .* got nodejs24\.x/,
    reason:
      "the provider that the stack names knows Node.js 24; with an older one, 22 stands in for it",
    providerSince: "6.25.0",
    edit: withArgument("aws_lambda_function", "runtime", "nodejs22.x"),
  },
  {
    step: "request",
    sign: /^connect ClaimPhoneNumber\.PhoneNumber: .* does not match \\\\\+/,
    reason:
      "the model's pattern has one backslash too many: it asks for numbers that begin with one",
  },
  {
    step: "answer",
    sign: /^stand-in's connect \w+ answers\..*PhoneNumber: .* does not match \\\\\+/,
    reason: "the same pattern, in answers",
  },
  {
    step: "answer",
    sign: /^moto's dynamodb .*NumberOfDecreasesToday: 0, at least 1/,
    reason: "the model wants one at least; DynamoDB itself answers none",
  },
  {
    step: "answer",
    sign: /^moto's s3 GetBucketRequestPayment answers/,
    reason: "moto lists the bucket instead, which Terraform takes for the default",
  },
]

/** Exceptions that may count with a version of the provider. */
export function exceptionsFor(
  exceptions: readonly ApplyException[],
  providerVersion: string,
): readonly ApplyException[] {
  return exceptions.filter(
    ({ providerSince }) =>
      providerSince === undefined || compareVersions(providerVersion, providerSince) < 0,
  )
}

/** Findings sorted by whether an exception covers them, and the exceptions that none needed. */
export interface Settlement {
  readonly open: readonly ApplyFinding[]
  readonly excepted: readonly ApplyFinding[]
  readonly unneeded: readonly ApplyException[]
}

/** Sorts findings by exceptions that may count. */
export function settle(
  findings: readonly ApplyFinding[],
  exceptions: readonly ApplyException[],
): Settlement {
  const isCovered = (finding: ApplyFinding) => exceptions.some((each) => covers(each, finding))
  return {
    open: findings.filter((finding) => !isCovered(finding)),
    excepted: findings.filter(isCovered),
    unneeded: exceptions.filter((each) => !findings.some((finding) => covers(each, finding))),
  }
}

/** Whether an exception is about a finding. */
export function covers({ step, sign }: ApplyException, finding: ApplyFinding): boolean {
  return step === finding.step && sign.test(finding.text)
}

import {
  type ConnectClient,
  DescribeInstanceCommand,
  DescribePhoneNumberCommand,
  ReleasePhoneNumberCommand,
  ResourceNotFoundException,
} from "@aws-sdk/client-connect"

import { faultLine } from "../aws/aws-faults.ts"
import { type Check, type Finding, failed, ok } from "../report/check.ts"
import { runTerraform } from "../stack/terraform.ts"
import type { TaintedResource } from "./tainted-resources.ts"

export interface MendedStack {
  readonly connect: ConnectClient
  readonly stackFolder: string
}

/** Made as a whole by one request, before anything about it can fail: the next apply finishes what is missing. */
const madeAtOnce: ReadonlySet<string> = new Set([
  "aws_dynamodb_table",
  "aws_kms_key",
  "aws_s3_bucket",
])

/** Lets the next apply go on after a creation that failed half-way: one check for each resource that is tainted. */
export function resourceChecks(
  stack: MendedStack,
  tainted: readonly TaintedResource[],
): readonly Check[] {
  return tainted.map((resource) => ({
    name: resource.address,
    run: () => mended(stack, resource),
  }))
}

async function mended(stack: MendedStack, resource: TaintedResource): Promise<Finding> {
  if (resource.type === "aws_connect_phone_number") return number(stack, resource)
  if (resource.type === "aws_connect_instance") return instance(stack, resource)
  if (madeAtOnce.has(resource.type)) return untainted(stack, resource, "it exists")
  return ok("the next apply replaces it")
}

/**
 * A claim that went through after Terraform gave up waiting is kept; one that failed is forgotten, whether AWS lets go of
 * it or not. https://docs.aws.amazon.com/connect/latest/APIReference/API_PhoneNumberStatus.html
 */
async function number(stack: MendedStack, resource: TaintedResource): Promise<Finding> {
  const PhoneNumberId = resource.id
  const claim = await unlessGone(
    stack.connect.send(new DescribePhoneNumberCommand({ PhoneNumberId })),
  )
  if (claim === undefined) return forgotten(stack, resource, "AWS does not know the number")
  const { PhoneNumber = "the number", PhoneNumberStatus } = claim.ClaimedPhoneNumberSummary ?? {}
  const { Status, Message = "" } = PhoneNumberStatus ?? {}
  if (Status === "CLAIMED") return untainted(stack, resource, `${PhoneNumber} is claimed`)
  if (Status === "IN_PROGRESS")
    return failed(`${PhoneNumber} is still being claimed`, "run it again in a few minutes")
  const said = [`the claim of ${PhoneNumber} is ${Status ?? "in no known state"}`, Message]
  const released = await release(stack.connect, PhoneNumberId)
  return forgotten(stack, resource, [...said, released].filter((part) => part !== "").join(", "))
}

async function release(connect: ConnectClient, PhoneNumberId: string): Promise<string> {
  try {
    await connect.send(new ReleasePhoneNumberCommand({ PhoneNumberId }))
    return "released"
  } catch (error) {
    return `not released (${faultLine(error)})`
  }
}

async function instance(stack: MendedStack, resource: TaintedResource): Promise<Finding> {
  const found = await unlessGone(
    stack.connect.send(new DescribeInstanceCommand({ InstanceId: resource.id })),
  )
  const status = found?.Instance?.InstanceStatus
  return status === "ACTIVE"
    ? untainted(stack, resource, "it is ACTIVE")
    : ok(`it is ${status ?? "gone"}: the next apply replaces it`)
}

async function unlessGone<Answer>(answer: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}

function untainted(stack: MendedStack, { address }: TaintedResource, why: string): Finding {
  return changed(
    stack,
    ["untaint", address],
    `${why}: Terraform keeps it, and finishes it with the next apply`,
  )
}

function forgotten(stack: MendedStack, { address }: TaintedResource, why: string): Finding {
  return changed(
    stack,
    ["state", "rm", address],
    `${why}: Terraform has forgotten it, and the next apply claims another`,
  )
}

function changed({ stackFolder }: MendedStack, args: readonly string[], done: string): Finding {
  const run = runTerraform(stackFolder, args)
  return run.outcome === "done"
    ? ok(done)
    : failed(
        `terraform ${args.join(" ")}: ${run.outcome === "refused" ? run.reason : "it can't be started"}`,
        "run it in the stack's folder, when nobody else applies",
      )
}

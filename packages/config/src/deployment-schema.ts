import * as v from "valibot"

import { emailAddress, flag, text, textLike, wholeNumber } from "./settings.ts"

const phoneNumber = v.union(
  [
    v.strictObject({
      claim: v.strictObject({
        country: textLike(/^[A-Z]{2}$/, 'a country such as "US"'),
        type: v.picklist(["DID", "TOLL_FREE"]),
      }),
    }),
    v.strictObject({ existingId: textLike(/^[0-9a-f-]{36}$/, "the id of a claimed phone number") }),
  ],
  '{ claim: { country: "US", type: "DID" } } or { existingId: "<phone number id>" }',
)

const backend = v.variant(
  "type",
  [
    v.strictObject({ type: v.literal("local") }),
    v.strictObject({
      type: v.literal("s3"),
      bucket: text(63),
      key: text(1024),
      region: text(30),
      lockTable: v.exactOptional(text(255)),
    }),
  ],
  '{ type: "local" } or { type: "s3", bucket, key, region }',
)

const workflows = v.strictObject({
  repository: textLike(/^[\w.-]+\/[\w.-]+$/, 'a repository on GitHub such as "acme/call-center"'),
  environment: v.optional(
    textLike(/^[\w-]{1,64}$/, "an environment of that repository, letters, digits, - and _"),
    "production",
  ),
  oidcProvider: v.optional(v.picklist(["made", "existing"]), "made"),
})

/** What only the deployment on AWS needs; checked against AWS's own patterns where they are public. */
export const deployment = v.strictObject({
  region: v.optional(
    textLike(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region such as "us-east-1"'),
    "us-east-1",
  ),
  stage: v.optional(
    textLike(/^[a-z][a-z0-9]{0,11}$/, "up to 12 lower-case letters and digits, a letter first"),
    "dev",
  ),
  instanceId: v.optional(textLike(/^[0-9a-f-]{36}$/, "the id of a Connect instance")),
  instanceAlias: v.optional(
    textLike(/^(?!d-)[\da-zA-Z][\da-zA-Z-]{0,44}$/, "letters, digits and hyphens, at most 45"),
  ),
  phoneNumber: v.optional(phoneNumber, { claim: { country: "US", type: "DID" } }),
  keepPhoneNumber: flag(true),
  deletionProtection: flag(false),
  runtime: v.optional(v.picklist(["nodejs24.x", "nodejs22.x"]), "nodejs24.x"),
  encryptionKey: v.optional(v.picklist(["aws-owned", "customer-managed"]), "aws-owned"),
  logRetentionDays: v.optional(
    v.picklist([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731]),
    30,
  ),
  alarmEmail: v.optional(emailAddress),
  monthlyBudgetUsd: v.optional(wholeNumber(1, 1_000_000)),
  smsMonthlySpendLimitUsd: v.optional(wholeNumber(1, 1_000_000)),
  backend: v.optional(backend, { type: "local" }),
  slotModel: v.optional(
    textLike(/^[\w.:-]{1,140}$/, "the id of a model of Amazon Bedrock's, as its console shows it"),
  ),
  workflows: v.optional(workflows),
  tags: v.optional(v.record(text(128), text(256)), {}),
})

import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import { defineCallCenter } from "@call-center/config"
import { afterAll, describe, expect, it } from "vitest"

import { checkPolicy, checkWorkflowPolicy, findingText } from "../src/policy/check/policy.ts"
import { list, record, text } from "../src/policy/json.ts"
import { statementsOf } from "../src/policy/policy-statements.ts"
import { workflowRules } from "../src/policy/rules/workflow-rules.ts"
import { synthesizedStack } from "../src/policy/synthesized-stack.ts"
import { deployActions } from "../src/scan/apply/needed-rights.ts"
import { variant, variantNames } from "../src/scan/config-variants.ts"
import { deploymentProblems } from "../src/synth/deployment-problems.ts"
import { synthesize } from "../src/synth/synthesize.ts"
import { jsonOf } from "./support/synthesized.ts"

const outdir = mkdtempSync(join(tmpdir(), "workflows-"))

afterAll(() => {
  rmSync(outdir, { recursive: true })
})

const backend = { type: "s3", bucket: "states", key: "dev.tfstate", region: "us-east-1" } as const

function configured(workflows: object = {}) {
  const deployment = { backend, workflows: { repository: "acme/call-center", ...workflows } }
  return defineCallCenter({ deployment })
}

/** What is written is JSON, so whatever JSON leaves out is not there. */
const { json, workflows } = JSON.parse(JSON.stringify(synthesize(configured(), outdir))) as {
  readonly json: unknown
  readonly workflows: unknown
}

/** The stack of the workflows with one text in place of another, wherever it stands. */
function rewritten(from: RegExp | string, to: string): unknown {
  const before = JSON.stringify(workflows)
  const after = before.replaceAll(from, to)
  expect(after).not.toBe(before)
  return JSON.parse(after)
}

describe("without being asked for", () => {
  it("there is no stack for workflows, and no role is bounded", () => {
    const plain = synthesize(variant("as shipped"), outdir)

    expect(plain.workflows).toBeUndefined()
    expect(JSON.stringify(plain.json)).not.toContain("permissions_boundary")
  })
})

describe("the stack of the workflows", () => {
  it("keeps every rule", () => {
    expect(checkWorkflowPolicy(workflows).map(findingText)).toEqual([])
  })

  it("keeps its state beside the stage's, in another key", () => {
    expect(record(record(workflows)["terraform"])["backend"]).toMatchObject({
      s3: { bucket: "states", key: "dev.tfstate.workflows" },
    })
  })

  it("finds the provider that somebody made before", () => {
    const existing = record(synthesize(configured({ oidcProvider: "existing" }), outdir).workflows)

    expect(Object.keys(record(existing["data"]))).toContain("aws_iam_openid_connect_provider")
    expect(Object.keys(record(existing["resource"]))).not.toContain(
      "aws_iam_openid_connect_provider",
    )
  })

  it("lets only the environment's jobs deploy", () => {
    const trust = Object.fromEntries(
      synthesizedStack(synthesize(configured({ environment: "live" }), outdir).workflows)
        .ofType("aws_iam_role")
        .map(({ arguments: is }) => [
          text(is["name"]),
          JSON.stringify(statementsOf(is["assume_role_policy"])[0]?.condition),
        ]),
    )

    expect(trust["github-call-center-dev-deploy"]).toContain(
      'repo:acme/call-center:environment:live"',
    )
    expect(trust["github-call-center-dev-plan"]).toContain(
      'repo:acme/call-center:environment:live-plan"',
    )
  })
})

describe("a rule of workflows", () => {
  it.each([
    ["workflow-role-trusts-one-subject", "environment:production-plan", "*"],
    ["workflow-role-trusts-one-subject", "StringEquals", "StringLike"],
    ["workflow-role-trusts-one-subject", "sts.amazonaws.com", "anybody"],
    ["workflow-plan-only-reads", "connect:DescribeQueue", "connect:CreateQueue"],
    ["workflow-plan-reads-no-contents", "dynamodb:DescribeTimeToLive", "dynamodb:GetItem"],
    ["workflow-plan-reads-no-contents", "-templates-*/*", "-*/*"],
    ["workflow-names-actions", "connect:CreateQueue", "connect:*"],
    ["workflow-names-resources", /arn:[^"]*:table\/call-center-dev-\*/g, "*"],
    ["workflow-bounds-roles", "iam:PermissionsBoundary", "aws:RequestedRegion"],
    ["workflow-keeps-boundaries", "iam:TagRole", "iam:DeleteRolePermissionsBoundary"],
    ["workflow-keeps-boundaries", "iam:TagRole", "iam:AttachRolePolicy"],
    ["workflow-keeps-boundaries", "iam:TagRole", "iam:CreatePolicyVersion"],
    ["workflow-passes-roles-to-services", "iam:PassedToService", "aws:RequestedRegion"],
    ["workflow-can-not-change-itself", "role/call-center-dev-*", "role/*"],
    ["workflow-policy-fits", "connect:CreateQueue", `connect:${"Create".repeat(1000)}`],
  ] as const)("notices: %s, %s", (id, from, to) => {
    const broken = checkWorkflowPolicy(rewritten(from, to)).map(({ rule }) => rule.id)

    expect(broken).toContain(id)
  })

  it("is broken by a change above, each of them", () => {
    expect(new Set(workflowRules.map(({ id }) => id)).size).toBe(workflowRules.length)
  })
})

/** What CloudFormation's schemas of cfn-lint 1.58 say that it needs to make and change the bot; replicas and vocabularies apart. */
const cloudFormationNeeds = [
  "iam:PassRole",
  "iam:CreateServiceLinkedRole",
  "lambda:AddPermission",
  "lambda:RemovePermission",
  "connect:AssociateBot",
  "connect:CreateIntegrationAssociation",
  "connect:DeleteIntegrationAssociation",
  "connect:ListIntegrationAssociations",
  "connect:CreateHoursOfOperation",
  "connect:CreateHoursOfOperationOverride",
  "lex:BuildBotLocale",
  "lex:CreateBot",
  "lex:CreateBotAlias",
  "lex:CreateBotLocale",
  "lex:CreateBotVersion",
  "lex:CreateIntent",
  "lex:CreateSlot",
  "lex:CreateSlotType",
  "lex:CreateUploadUrl",
  "lex:DeleteBot",
  "lex:DescribeImport",
  "lex:StartImport",
  "lex:UpdateBotAlias",
  "lex:UpdateIntent",
  "lex:UpdateSlot",
] as const

describe("the role that deploys", () => {
  const allowed = deployActions(outdir)

  it.each(cloudFormationNeeds)("may do what CloudFormation does for it: %s", (action) => {
    expect(allowed.has(action)).toBe(true)
  })
})

describe("the stage's roles", () => {
  it("are all bounded, and still keep every rule", () => {
    const roles = synthesizedStack(json).ofType("aws_iam_role")

    expect(roles.length).toBeGreaterThan(2)
    for (const { arguments: is } of roles)
      expect(text(is["permissions_boundary"])).toMatch(/:policy\/github-call-center-dev-boundary$/)
    expect(checkPolicy(json).filter(({ exception }) => exception === undefined)).toEqual([])
  })

  it.each(variantNames)("do nothing that the boundary forbids %s", (name) => {
    const stack = synthesizedStack(jsonOf(name))
    const done = stack
      .ofType("aws_iam_role_policy")
      .flatMap(({ arguments: is }) => statementsOf(is["policy"]))
      .flatMap(({ actions }) => actions)

    expect(done.filter((action) => !bounded().has(action))).toEqual([])
  })
})

it("workflows without a state that they can reach are refused", () => {
  const { deployment } = configured()
  const local = {
    ...configured(),
    deployment: { ...deployment, backend: { type: "local" } as const },
  }

  expect(list(deploymentProblems(local)).map((problem) => record(problem)["path"])).toEqual([
    "deployment.backend",
  ])
  expect(deploymentProblems(configured())).toEqual([])
})

function bounded(): ReadonlySet<string> {
  const boundary = synthesizedStack(workflows)
    .ofType("aws_iam_policy")
    .find(({ arguments: is }) => text(is["name"]).endsWith("-boundary"))
  return new Set(statementsOf(boundary?.arguments["policy"]).flatMap(({ actions }) => actions))
}

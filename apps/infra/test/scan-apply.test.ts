import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

import type { Answer, Call, LoggedCall } from "@call-center/aws-stand-in"
import { UsageFault } from "@call-center/command-line"
import { fakeTerminal } from "@call-center/command-line/testing"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

import { findingsOfCalls } from "../src/scan/apply/apply-bench.ts"
import {
  type ApplyException,
  applyExceptions,
  exceptionsFor,
  settle,
} from "../src/scan/apply/apply-exceptions.ts"
import type { ApplyFinding } from "../src/scan/apply/apply-finding.ts"
import { type ApplyReport, applyJson, applyText, isGood } from "../src/scan/apply/apply-report.ts"
import { withArgument, withoutType } from "../src/scan/apply/edit-stack.ts"
import { injectedFailures } from "../src/scan/apply/injected-failures.ts"
import { missingRights } from "../src/scan/apply/needed-rights.ts"
import { runApply } from "../src/scan/apply/run-apply.ts"
import { changesIn } from "../src/scan/apply/terraform-runs.ts"
import { variant } from "../src/scan/config-variants.ts"
import { findProvider, providerPlatform } from "../src/scan/provider/find-provider.ts"
import { foldersNamedIn, pluginFolders } from "../src/scan/provider/plugin-folders.ts"
import { scanReport } from "../src/scan/scan-report.ts"
import { jsonOf } from "./support/synthesized.ts"

const exception: ApplyException = { step: "plan again", sign: /logging_config$/, reason: "moto" }

const covered: ApplyFinding = {
  step: "plan again",
  stack: "as shipped",
  text: "aws_lambda_function.F.logging_config",
}

function call(parts: Partial<LoggedCall>): LoggedCall {
  return {
    service: "connect",
    operation: "CreateQueue",
    status: 200,
    agent: "APN/1.0 HashiCorp/1.0 Terraform/1.11.4",
    violations: [],
    answerViolations: [],
    answeredBy: "stand-in",
    ...parts,
  }
}

function report(
  findings: readonly ApplyFinding[],
  exceptions: readonly ApplyException[],
): ApplyReport {
  return {
    terraform: "1.11.4",
    provider: "5.100.0",
    steps: [{ stack: "as shipped", step: "apply", seconds: 61.25, ok: true, said: "complete" }],
    failures: [
      {
        failure: "claim FAILED",
        first: "FAILED",
        remedy: "center mend, apply",
        end: "whole",
        seconds: 9,
        ok: true,
      },
    ],
    calls: [call({}), call({ service: "iam", operation: "CreateRole" })],
    settlement: settle(findings, exceptions),
  }
}

describe("an exception", () => {
  it("covers what it is about, and then the run is good", () => {
    const good = report([covered], [exception])

    expect(isGood(good)).toBe(true)
    expect(applyText(good)).toContain("exceptions: 1 findings covered, 0 no longer needed")
  })

  it("fails the run when nothing needs it any more", () => {
    const unneeded = report([], [exception])

    expect(isGood(unneeded)).toBe(false)
    expect(applyText(unneeded)).toContain("no longer needed: plan again logging_config$")
    expect(JSON.parse(applyJson(unneeded))).toMatchObject({
      ok: false,
      unneeded: [{ reason: "moto" }],
    })
  })

  it("covers nothing of another step, nor what it does not name", () => {
    const elsewhere = { ...covered, step: "apply" } as const
    const other = { ...covered, text: "aws_lambda_function.F.runtime" }

    expect(settle([elsewhere, other], [exception]).open).toEqual([elsewhere, other])
  })

  it("counts only for versions of the provider that can't do it", () => {
    expect(exceptionsWith("5.100.0")).toBe(applyExceptions.length)
    expect(exceptionsWith("5.99.1")).toBe(applyExceptions.length)
    expect(exceptionsWith("6.0.0")).toBe(applyExceptions.length - 2)
    expect(exceptionsWith("6.25.0")).toBe(applyExceptions.length - 3)
  })
})

it("a request outside the service's model fails the run and is counted", () => {
  const violations = [{ path: "CreateQueue.Name", text: "0 characters, at least 1" }]
  const findings = findingsOfCalls("as shipped", [call({ violations }), call({ violations })])

  const bad = report(findings, [])

  expect(findings).toHaveLength(1)
  expect(isGood(bad)).toBe(false)
  expect(applyText(bad)).toContain(
    "requests: 2 of 2 operations of 2 services, outside the service models: 1",
  )
  expect(applyText(bad)).toContain(
    "request, as shipped: connect CreateQueue.Name: 0 characters, at least 1",
  )
})

it("so does an answer of the stand-in that its model does not allow", () => {
  const answerViolations = [{ path: "CreateQueue answers.QueueId", text: "missing" }]

  expect(findingsOfCalls("as shipped", [call({ answerViolations })])).toEqual([
    {
      step: "answer",
      stack: "as shipped",
      text: "stand-in's connect CreateQueue answers.QueueId: missing",
    },
  ])
})

it("finds what Terraform asks for that the workflows' role may not do", () => {
  const calls = [
    call({ operation: "CreateQueue" }),
    call({ service: "s3", operation: "HeadBucket" }),
    call({ service: "sts", operation: "GetCallerIdentity" }),
    call({ service: "budgets", operation: "CreateBudget" }),
    call({ operation: "ListUsers", agent: "aws-sdk-js" }),
  ]
  const allowed = new Set(["s3:ListBucket", "budgets:ModifyBudget"])

  expect(missingRights("as shipped", calls, allowed)).toEqual([
    { step: "rights", stack: "as shipped", text: "workflows may not connect:CreateQueue" },
  ])
})

it("a step or a failure that ended badly fails the run", () => {
  const good = report([], [])
  const [step] = good.steps
  const [failure] = good.failures
  if (step === undefined || failure === undefined) throw new RangeError("Expected one of each")

  expect(isGood(good)).toBe(true)
  expect(isGood({ ...good, steps: [{ ...step, ok: false }] })).toBe(false)
  expect(isGood({ ...good, failures: [{ ...failure, ok: false }] })).toBe(false)
})

describe("a plan", () => {
  it("that changes nothing has nothing to say", () => {
    expect(
      changesIn({ ...planOf(["no-op"]), output_changes: { Id: { actions: ["no-op"] } } }),
    ).toEqual([])
  })

  it("names arguments that change, also those that only the apply will tell", () => {
    const before = { name: "q", delay: 1, arn: "a" }
    const change = {
      before,
      after: { name: "q", delay: 2 },
      after_unknown: { arn: true, tags: {} },
    }

    expect(changesIn(planOf(["update"], change))).toEqual([
      "aws_sqs_queue.Q.delay",
      "aws_sqs_queue.Q.arn",
    ])
  })

  it("names what is made, replaced and put out", () => {
    expect(
      changesIn({
        ...planOf(["delete", "create"]),
        output_changes: { Id: { actions: ["update"] } },
      }),
    ).toEqual(["aws_sqs_queue.Q: delete and create", "output Id"])
  })
})

describe("a stack that is changed for a provider", () => {
  const type = "aws_connect_phone_number_contact_flow_association"

  it("lacks a type, and nothing waits for it", () => {
    const stack = {
      resource: { [type]: { A: {} }, aws_x: { B: { depends_on: [`${type}.A`, "aws_x.C"] } } },
    }

    expect(withoutType(type)(stack)).toEqual({
      resource: { aws_x: { B: { depends_on: ["aws_x.C"] } } },
    })
  })

  it("has another argument in all resources of a type", () => {
    const edited = withArgument(
      "aws_lambda_function",
      "runtime",
      "nodejs22.x",
    )(jsonOf("as shipped"))

    expect(JSON.stringify(edited)).not.toContain("nodejs24.x")
    expect(JSON.stringify(edited).match(/nodejs22\.x/g)).toHaveLength(3)
  })

  it("stays as it is where it has no resource of that type", () => {
    const roles = { resource: { aws_iam_role: { R: { name: "r" } } } }

    expect(withArgument("aws_lambda_function", "runtime", "nodejs22.x")(roles)).toEqual(roles)
  })
})

describe("AWS's provider", () => {
  let home: string

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "plugins-"))
  })

  afterEach(() => {
    rmSync(home, { recursive: true })
  })

  function plugin(mirror: string, ...path: readonly string[]): string {
    const folder = join(home, mirror, "registry.terraform.io/hashicorp/aws", ...path)
    mkdirSync(folder, { recursive: true })
    return folder
  }

  function found(folders: readonly string[]) {
    return findProvider(
      folders.map((folder) => ({ folder: join(home, folder), namedBy: "a test" })),
      { wanted: "6.25.0", platform: "linux_amd64" },
    )?.version
  }

  it("is the wanted one, or else the newest for this machine, unpacked or packed", () => {
    plugin("old", "5.9.0", "linux_amd64")
    plugin("old", "5.10.0", "linux_amd64")
    plugin("old", "9.0.0", "darwin_arm64")
    const packed = plugin("packed")
    writeFileSync(join(packed, "terraform-provider-aws_6.30.0_linux_amd64.zip"), "")
    writeFileSync(join(packed, "terraform-provider-aws_7.0.0_windows_amd64.zip"), "")
    plugin("wanted", "6.25.0", "linux_amd64")

    expect(found(["old"])).toBe("5.10.0")
    expect(found(["old", "packed"])).toBe("6.30.0")
    expect(found(["old", "packed", "wanted"])).toBe("6.25.0")
    expect(found(["nowhere"])).toBeUndefined()
  })

  it("is looked for where Terraform's configuration says, and then where Terraform looks by itself", () => {
    const file = join(home, "tf.rc")
    writeFileSync(
      file,
      `provider_installation {\n  filesystem_mirror {\n    path = "/mirror"\n  }\n}\n`,
    )

    const folders = pluginFolders({
      env: { TF_CLI_CONFIG_FILE: file, TF_PLUGIN_CACHE_DIR: "/cache" },
      home,
      platform: "linux",
    })

    expect(folders.slice(0, 3)).toEqual([
      { folder: "/mirror", namedBy: file },
      { folder: "/cache", namedBy: "TF_PLUGIN_CACHE_DIR" },
      { folder: join(home, ".terraform.d/plugins"), namedBy: "Terraform's implied mirrors" },
    ])
  })

  it("is looked for elsewhere on other systems", () => {
    expect(foldersOn("darwin")).toContain(
      "/home/me/Library/Application Support/io.terraform/plugins",
    )
    expect(foldersOn("linux", { XDG_DATA_HOME: "/data" })).toContain("/data/terraform/plugins")
    expect(foldersOn("win32", { APPDATA: "/app" })).toContain("/app/terraform.d/plugins")
  })

  it.each([
    ["linux", "x64", "linux_amd64"],
    ["darwin", "arm64", "darwin_arm64"],
    ["win32", "ia32", "windows_386"],
  ])("has its own names for %s on %s", (platform, arch, name) => {
    expect(providerPlatform(platform, arch)).toBe(name)
  })

  it("reads paths with variables and the home folder, and no comments", () => {
    const configuration = `# filesystem_mirror { path = "/no" }\nplugin_cache_dir = "$HOME/cache"\nprovider_installation {\n  filesystem_mirror {\n    include = ["*/*"]\n    path    = "~/mirror"\n  }\n}`

    expect(foldersNamedIn(configuration, { env: { HOME: "/home/you" }, home: "/home/me" })).toEqual(
      ["/home/me/mirror", "/home/you/cache"],
    )
  })
})

describe("an injected failure", () => {
  it("lets the first claim fail for good, and no other", () => {
    const { after } = faultOf("ends FAILED")
    const claimed = {
      output: { ClaimedPhoneNumberSummary: { PhoneNumberStatus: { Status: "CLAIMED" } } },
    }
    const status = (id: string) =>
      JSON.stringify(after?.(asked("DescribePhoneNumber", { PhoneNumberId: id }), claimed))

    expect(status("1")).toContain("FAILED")
    expect(status("1")).toContain("FAILED")
    expect(status("2")).toContain('"CLAIMED"')
    expect(after?.(asked("DescribeQueue"), claimed)).toBe(claimed)
  })

  it("lets the first stack of the bot roll back, and no other", () => {
    const { after } = faultOf("ROLLBACK_COMPLETE")
    expect(after?.(asked("DescribeStacks"), stackAnswer("h", "call-center-dev-hours"))).toEqual(
      stackAnswer("h", "call-center-dev-hours"),
    )
    expect(JSON.stringify(after?.(asked("DescribeStacks"), stackAnswer("1")))).toContain(
      "ROLLBACK_COMPLETE",
    )
    expect(after?.(asked("DescribeStacks"), stackAnswer("2"))).toEqual(stackAnswer("2"))
  })

  it("throttles every second request to Connect", () => {
    const { before } = faultOf("429")

    const statuses = [1, 2, 3].map(() => before?.(asked("CreateQueue")))

    expect(statuses.map((answer) => answer !== undefined)).toEqual([true, false, true])
    expect(before?.(asked("CreateRole", {}, "iam"))).toBeUndefined()
  })

  it("denies one operation", () => {
    const { before } = faultOf("routing profiles")

    expect(before?.(asked("CreateRoutingProfile"))).toMatchObject({ status: 403 })
    expect(before?.(asked("CreateQueue"))).toBeUndefined()
  })

  it("ends the apply once, and lets the request through", () => {
    let ended = 0
    const { before } = faultOf("while the table is made", () => {
      ended += 1
    })

    const answers = [before?.(asked("CreateTable")), before?.(asked("CreateTable"))]

    expect(answers).toEqual([undefined, undefined])
    expect(ended).toBe(1)
  })
})

it("a plain scan says for programs what has an exception", () => {
  const findings = [
    { id: "CKV_AWS_117", text: "no VPC" },
    { id: "CKV_AWS_28", text: "no recovery" },
  ]

  const { json } = scanReport([{ scanner: "checkov", looked: "2 checks", findings }])

  expect(JSON.parse(json)).toMatchObject({
    ok: false,
    scans: [{ scanner: "checkov", findings: [{ excepted: true }, { excepted: false }] }],
  })
})

/** How many exceptions may count with a version of the provider. */
function exceptionsWith(version: string): number {
  return exceptionsFor(applyExceptions, version).length
}

function planOf(actions: readonly string[], parts: object = {}): object {
  return {
    resource_changes: [{ address: "aws_sqs_queue.Q", change: { actions, ...parts } }],
  }
}

function foldersOn(platform: string, env = {}): readonly string[] {
  return pluginFolders({ env, home: "/home/me", platform }).map(({ folder }) => folder)
}

function asked(operation: string, input: object = {}, service = "connect"): Call {
  return { model: { service }, operation: { name: operation }, input } as unknown as Call
}

function faultOf(part: string, end = () => {}) {
  const failure = injectedFailures.find(({ name }) => name.includes(part))
  if (failure === undefined) throw new RangeError(part)
  return failure.fault(end)
}

function stackAnswer(id: string, name = "call-center-dev-bot"): Answer {
  const stack = { StackId: id, StackName: name, StackStatus: "CREATE_COMPLETE", Outputs: [1] }
  return { output: { Stacks: [stack] } }
}

describe("what scan --apply tries", () => {
  it("is never nothing: a word that is in no name is refused before anything is fetched", async () => {
    const options = { folder: "nowhere", plugins: undefined, json: false, only: "nowhere" }
    const tried = runApply(variant("as shipped"), options, fakeTerminal())

    await expect(tried).rejects.toThrow(UsageFault)
    await expect(tried).rejects.toThrow("--only nowhere: no configuration and no failure has this")
  })
})

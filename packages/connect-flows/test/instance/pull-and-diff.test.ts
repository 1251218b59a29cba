import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"

import { fakeTerminal } from "@call-center/command-line/testing"
import { afterEach, describe, expect, it } from "vitest"

import { openInstance } from "../../src/instance/open-instance.ts"
import { pullFlows } from "../../src/instance/pull-flows.ts"
import { runDiff } from "../../src/instance/run-diff.ts"
import { writePulled } from "../../src/instance/write-pulled.ts"
import { flowJson, hangUp, says } from "../support/flow-json.ts"
import { temporaryFolder } from "../support/temporary-folder.ts"
import {
  type ConnectEndpoint,
  type ServedFlow,
  type ServedInstance,
  startConnectEndpoint,
} from "./connect-endpoint.ts"

const { path } = temporaryFolder()

const open: ConnectEndpoint[] = []
afterEach(async () => {
  for (const endpoint of open.splice(0)) await endpoint.stop()
  delete process.env["AWS_ENDPOINT_URL_CONNECT"]
})

/** Serves an instance where the AWS SDK looks for Connect. */
async function serve(instance: ServedInstance): Promise<ConnectEndpoint> {
  const endpoint = await startConnectEndpoint(instance)
  open.push(endpoint)
  process.env["AWS_ENDPOINT_URL_CONNECT"] = endpoint.url
  return endpoint
}

/** An instance of an account and a region of its own; ids differ between instances, names do not. */
function instanceArn(name: string): string {
  const [account, region] =
    name === "prod" ? ["444455556666", "eu-west-2"] : ["111122223333", "us-east-1"]
  return `arn:aws:connect:${region}:${account}:instance/${name}`
}

/** The same call centre, as the instance `name` has it. */
function shop(name: string, greeting = "Hello."): ServedInstance {
  const arn = instanceArn(name)
  const [, , , region, account] = arn.split(":")
  const main = flowJson(
    {
      greet: says(greeting, "look"),
      look: {
        type: "InvokeLambdaFunction",
        parameters: {
          LambdaFunctionARN: `arn:aws:lambda:${region}:${account}:function:lookup`,
          InvocationTimeLimitSeconds: "3",
        },
        next: "queue",
        errors: { NoMatchingError: "bye" },
      },
      queue: {
        type: "UpdateContactTargetQueue",
        parameters: { QueueId: `${arn}/queue/${name}-q` },
        next: "sales",
        errors: { NoMatchingError: "bye" },
      },
      sales: {
        type: "TransferToFlow",
        parameters: { ContactFlowId: `${arn}/contact-flow/${name}-2` },
        errors: { NoMatchingError: "bye" },
      },
      bye: hangUp,
    },
    { name: "Main", entryPointPosition: { x: name.length, y: 0 } },
  )
  const flow = (id: string, title: string, content: object): ServedFlow => ({
    id: `${name}-${id}`,
    name: title,
    type: "CONTACT_FLOW",
    content: JSON.stringify(content),
  })
  return {
    arn,
    flows: [
      flow("1", "Main", main),
      { ...flow("2", "Sales / EU", flowJson({ bye: hangUp })), saved: true },
      { ...flow("3", "Ask", flowJson({ bye: hangUp })), type: "MODULE" },
    ],
    queues: { [`${name}-q`]: "Support" },
    hours: { [`${name}-h`]: "Office" },
    prompts: { [`${name}-p`]: "Beep.wav" },
  }
}

async function pulled(name: string, endpoint: ConnectEndpoint, only: readonly string[] = []) {
  const asked = { instance: instanceArn(name), region: undefined }
  const terminal = fakeTerminal()
  const flows = await pullFlows(openInstance(asked, endpoint.clock), only, terminal)
  return { ...flows, isWhole: only.length === 0 }
}

async function diffed(name: string, endpoint: ConnectEndpoint, json = false) {
  const terminal = fakeTerminal({ workingDirectory: path() })
  const asked = { instance: instanceArn(name), region: undefined, folder: "flows", only: [], json }
  const code = await runDiff(asked, terminal, endpoint.clock)
  return { code, out: terminal.written.out }
}

const folder = () => join(path(), "flows")

describe("pull", () => {
  it("writes every flow and module, saved ones too, and which file is which", async () => {
    const endpoint = await serve(shop("dev"))

    const { written } = await writePulled(
      folder(),
      instanceArn("dev"),
      await pulled("dev", endpoint),
    )

    expect(written).toEqual(["Ask.json", "Main.json", "Sales _ EU.json"])
    const record = JSON.parse(readFileSync(join(folder(), "connect-instance.json"), "utf8"))
    expect(record.flows).toContainEqual({
      arn: `${instanceArn("dev")}/contact-flow/dev-2`,
      name: "Sales / EU",
      type: "CONTACT_FLOW",
      file: "Sales _ EU.json",
    })
    expect(record.names).toMatchObject({
      [`${instanceArn("dev")}/queue/dev-q`]: "queue Support",
      [`${instanceArn("dev")}/operating-hours/dev-h`]: "hours Office",
      [`${instanceArn("dev")}/prompt/dev-p`]: "prompt Beep.wav",
      [`${instanceArn("dev")}/flow-module/dev-3`]: "module Ask",
    })
  })

  it("gets 500 flows at two requests a second: all of them, none refused", async () => {
    const flows = Array.from({ length: 500 }, (_, index) => ({
      id: `f${index}`,
      name: `Flow ${index}`,
      type: index % 10 === 0 ? "MODULE" : "CONTACT_FLOW",
      content: JSON.stringify(flowJson({ greet: says(`Number ${index}.`, "bye"), bye: hangUp })),
    }))
    const endpoint = await serve({ arn: instanceArn("dev"), flows })

    const instance = await pulled("dev", endpoint)
    const { written } = await writePulled(folder(), instanceArn("dev"), instance)

    expect(endpoint.refused()).toBe(0)
    expect(written).toHaveLength(500)
    expect(instance.flows.map(({ content }) => JSON.stringify(content)).toSorted()).toEqual(
      flows.map(({ content }) => content).toSorted(),
    )
    expect(Object.fromEntries(endpoint.answered)).toMatchObject({
      // 450 flows and 50 modules, 70 a page.
      ListContactFlows: 7,
      ListContactFlowModules: 1,
      DescribeContactFlow: 450,
      DescribeContactFlowModule: 50,
    })
    // As many seconds as half of the requests.
    expect(endpoint.clock.nowMs()).toBe((511 - 1) * 500)
  })

  it("would be refused if it did not wait: the endpoint holds everybody to the rate", async () => {
    const endpoint = await serve(shop("dev"))
    const impatient = { ...endpoint.clock, sleep: async () => undefined }
    const asked = { instance: instanceArn("dev"), region: undefined }

    const failing = pullFlows(openInstance(asked, impatient), [], fakeTerminal())

    await expect(failing).rejects.toMatchObject({ name: "TooManyRequestsException" })
    expect(endpoint.refused()).toBe(8)
  })

  it("waits longer each time others use up the rate, or the service fails, and loses nothing", async () => {
    const endpoint = await serve(shop("dev"))
    endpoint.busy(4)
    endpoint.broken(2)

    const { flows } = await pulled("dev", endpoint)

    expect(flows.map(({ name }) => name)).toEqual(["Ask", "Main", "Sales / EU"])
    expect(endpoint.refused()).toBe(4)
    // Waits of 1, 2, 4, 8, 16 and 32 s, then half a second for each of the other 8 requests.
    expect(endpoint.clock.nowMs()).toBe(63_000 + 8 * 500)
  })

  it("gives up after the eighth attempt, with what Connect says", async () => {
    const endpoint = await serve(shop("dev"))
    endpoint.busy(8)

    await expect(pulled("dev", endpoint)).rejects.toMatchObject({
      name: "TooManyRequestsException",
    })
  })

  it("removes the files of flows that are gone, and leaves others alone when only some are asked for", async () => {
    const before = await serve(shop("dev"))
    await writePulled(folder(), instanceArn("dev"), await pulled("dev", before))
    const { flows, ...rest } = shop("dev", "Good morning.")
    const after = await serve({ ...rest, flows: flows.slice(0, 2) })

    const some = await writePulled(
      folder(),
      instanceArn("dev"),
      await pulled("dev", after, ["Main"]),
    )
    const all = await writePulled(folder(), instanceArn("dev"), await pulled("dev", after))

    expect(some).toEqual({ written: ["Main.json"], removed: [] })
    expect(all).toEqual({ written: [], removed: ["Ask.json"] })
    expect(readdirSync(folder()).toSorted()).toEqual([
      "Main.json",
      "Sales _ EU.json",
      "connect-instance.json",
    ])
  })
})

describe("diff", () => {
  it("finds what was pulled the same", async () => {
    const endpoint = await serve(shop("dev"))
    await writePulled(folder(), instanceArn("dev"), await pulled("dev", endpoint))

    expect(await diffed("dev", endpoint)).toEqual({ code: 0, out: "3 flows, 0 differ\n" })
  })

  it("matches ARNs by name between accounts, regions and instances, and sees what else differs", async () => {
    const dev = await serve(shop("dev"))
    await writePulled(folder(), instanceArn("dev"), await pulled("dev", dev))
    const same = await serve(shop("prod"))
    const unchanged = await diffed("prod", same)
    const other = await serve(shop("prod", "Good evening."))

    const changed = await diffed("prod", other)

    expect(unchanged).toEqual({ code: 0, out: "3 flows, 0 differ\n" })
    expect(changed).toEqual({
      code: 1,
      out: 'Main: differs\n  greet.Parameters.Text: "Hello." here, "Good evening." in the instance\n3 flows, 1 differ\n',
    })
  })

  it("sees a queue of another name, and flows that only one side has", async () => {
    const dev = await serve(shop("dev"))
    await writePulled(folder(), instanceArn("dev"), await pulled("dev", dev))
    const { flows, ...rest } = shop("prod")
    const extra = { id: "9", name: "Extra", type: "CUSTOMER_QUEUE", content: "{}" }
    const prod = await serve({
      ...rest,
      flows: [...flows.slice(0, 2), extra],
      queues: { "prod-q": "Complaints" },
    })

    const { code, out } = await diffed("prod", prod)
    const json = await diffed("prod", prod, true)

    expect(code).toBe(1)
    expect(out).toBe(
      'Extra: only in the instance\nMain: differs\n  queue.Parameters.QueueId: "queue Support" here, "queue Complaints" in the instance\nmodule Ask: only here\n4 flows, 3 differ\n',
    )
    expect(
      json.out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).change),
    ).toEqual(["onlyThere", "differs", "same", "onlyHere"])
  })
})

describe("an instance that can't be read", () => {
  it("is told of in one line", async () => {
    const endpoint = await serve(shop("dev"))
    const asked = { instance: "gone", region: "us-east-1", folder: "flows", only: [], json: false }
    await writePulled(folder(), instanceArn("dev"), await pulled("dev", endpoint))

    const refused = runDiff(asked, fakeTerminal({ workingDirectory: path() }), endpoint.clock)

    await expect(refused).rejects.toMatchObject({
      name: "UsageFault",
      message: expect.stringMatching(
        /^Amazon Connect can't be read: ResourceNotFoundException: [^\n]*$/,
      ),
    })
  })
})

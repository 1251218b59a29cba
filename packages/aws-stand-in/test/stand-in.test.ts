import { ConnectClient, CreateInstanceCommand, CreateQueueCommand } from "@aws-sdk/client-connect"
import { afterEach, beforeEach, expect, it } from "vitest"

import { type StandIn, startStandIn } from "../src/server/start-stand-in.ts"
import { addInstance } from "../src/services/connect-instances.ts"
import { connectModel } from "./support/models.ts"

let standIn: StandIn
let client: ConnectClient

beforeEach(async () => {
  standIn = await startStandIn({
    models: (service) => (service === "connect" ? connectModel : undefined),
    moto: "http://127.0.0.1:9",
    account: "123456789012",
    region: "us-east-1",
    now: () => 0,
  })
  addInstance(standIn.world, "instance-1", { InstanceAlias: "acme" })
  client = new ConnectClient({
    endpoint: standIn.endpoint,
    region: "us-east-1",
    maxAttempts: 1,
    credentials: { accessKeyId: "stand-in", secretAccessKey: "stand-in" },
  })
})

afterEach(async () => {
  client.destroy()
  await standIn.stop()
})

const queue = { InstanceId: "instance-1", Name: "sales", HoursOfOperationId: "hours-1" }

it("answers a client of AWS's own, and has nothing against its request", async () => {
  const { QueueArn } = await client.send(new CreateQueueCommand(queue))

  expect(QueueArn).toMatch(/^arn:aws:connect:us-east-1:123456789012:instance\/instance-1\/queue\//)
  expect(standIn.calls).toEqual([
    {
      service: "connect",
      operation: "CreateQueue",
      status: 200,
      agent: expect.stringContaining("aws-sdk-js") as unknown,
      violations: [],
      answerViolations: [],
      answeredBy: "stand-in",
    },
  ])
})

it("logs what a request has that the model forbids", async () => {
  await client.send(new CreateQueueCommand({ ...queue, Name: "much too long", MaxContacts: 0 }))

  expect(standIn.calls[0]?.violations).toEqual([
    { path: "CreateQueue.Name", text: "13 characters, at most 5" },
    { path: "CreateQueue.MaxContacts", text: "0, at least 1" },
  ])
})

it("refuses and logs what no model knows", async () => {
  const answer = await fetch(`${standIn.endpoint}/unknown`)

  expect(answer.status).toBe(400)
  expect(standIn.calls[0]?.violations).toEqual([
    { path: "an unsigned request", text: "GET /unknown" },
  ])
})

it("refuses a second thing of the same name, as AWS does", async () => {
  await client.send(new CreateQueueCommand(queue))
  const taken = new CreateInstanceCommand({
    IdentityManagementType: "CONNECT_MANAGED",
    InstanceAlias: "acme",
    InboundCallsEnabled: true,
    OutboundCallsEnabled: false,
  })

  await expect(client.send(new CreateQueueCommand(queue))).rejects.toMatchObject({
    name: "DuplicateResourceException",
  })
  await expect(client.send(taken)).rejects.toMatchObject({ name: "InvalidRequestException" })
})

it("lets something go wrong for as long as it is told to", async () => {
  standIn.setFault({
    before: () => ({ code: "TooManyRequestsException", message: "", status: 429 }),
  })
  await expect(client.send(new CreateQueueCommand(queue))).rejects.toMatchObject({
    name: "TooManyRequestsException",
  })

  standIn.setFault(undefined)

  await client.send(new CreateQueueCommand(queue))
  expect(standIn.calls.map(({ answeredBy }) => answeredBy)).toEqual(["fault", "stand-in"])
})

import {
  CheckIfPhoneNumberIsOptedOutCommand,
  DeleteTopicCommand,
  GetSMSAttributesCommand,
  InvalidParameterException,
  ListPhoneNumbersOptedOutCommand,
  OptInPhoneNumberCommand,
  PublishCommand,
  SNSClient,
  SetSMSAttributesCommand,
} from "@aws-sdk/client-sns"
import { expect, it } from "vitest"

import type { LocalAws, PublishedSms } from "../src/index.ts"
import { settableNow, useLocalAws } from "./local-aws-fixture.ts"

const { start, newFolder } = useLocalAws()
const phoneNumber = "+12025550123"

it("takes SMS in order and hands them to whoever listens", async () => {
  const { now } = settableNow()
  const { aws, client } = await started({ now })
  const heard: PublishedSms[] = []
  const stopListening = aws.sns.onPublish((sms) => heard.push(sms))
  const Transactional = { DataType: "String", StringValue: "Transactional" }

  const { MessageId, $metadata } = await client.send(
    new PublishCommand({
      PhoneNumber: phoneNumber,
      Message: 'a & b <c> "d" + é\n2',
      MessageAttributes: { "AWS.SNS.SMS.SMSType": Transactional },
    }),
  )
  stopListening()
  await client.send(new PublishCommand({ PhoneNumber: phoneNumber, Message: "second" }))

  expect(aws.sns.published).toEqual([
    {
      messageId: MessageId,
      phoneNumber,
      message: 'a & b <c> "d" + é\n2',
      attributes: { "AWS.SNS.SMS.SMSType": "Transactional" },
      at: "2026-12-01T14:00:00.000Z",
    },
    expect.objectContaining({ message: "second", attributes: {} }),
  ])
  expect(heard).toEqual(aws.sns.published.slice(0, 1))
  expect($metadata.requestId).toMatch(/^[0-9a-f-]{36}$/u)
})

it.each([
  ["a number that is not E.164", { PhoneNumber: "2025550123", Message: "x" }],
  ["a number with letters", { PhoneNumber: "+1202CALLNOW", Message: "x" }],
  ["no text", { PhoneNumber: phoneNumber, Message: "" }],
  ["a text of more than 1600 bytes", { PhoneNumber: phoneNumber, Message: "x".repeat(1601) }],
])("refuses %s as an invalid parameter", async (_what, input) => {
  const { aws, client } = await started()

  const refusal = await client.send(new PublishCommand(input)).catch((error: unknown) => error)

  expect(refusal).toBeInstanceOf(InvalidParameterException)
  expect(String(refusal)).toContain("Invalid parameter")
  expect(aws.sns.published).toEqual([])
})

it("takes an SMS to an opted-out number and drops it, until the number is opted in", async () => {
  const dataDir = await newFolder()
  const { aws, client } = await started({ dataDir })
  const publish = (to: SNSClient) =>
    to.send(new PublishCommand({ PhoneNumber: phoneNumber, Message: "x" }))
  await aws.sns.optOut(phoneNumber)

  expect((await publish(client)).MessageId).toBeDefined()
  expect(aws.sns.published).toEqual([])
  await aws.stop()
  const again = await started({ dataDir })
  const isOptedOut = async (): Promise<unknown> =>
    (await again.client.send(new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber }))).isOptedOut
  expect(await isOptedOut()).toBe(true)
  const list = await again.client.send(new ListPhoneNumbersOptedOutCommand({}))
  expect(list.phoneNumbers).toEqual([phoneNumber])

  await again.client.send(new OptInPhoneNumberCommand({ phoneNumber }))

  expect(await isOptedOut()).toBe(false)
  await publish(again.client)
  expect(again.aws.sns.published).toHaveLength(1)
})

it("keeps SMS attributes, all of them or those asked for", async () => {
  const { client } = await started()
  const set = (attributes: Record<string, string>) =>
    client.send(new SetSMSAttributesCommand({ attributes }))
  await set({ DefaultSMSType: "Transactional", MonthlySpendLimit: "1" })
  await set({ MonthlySpendLimit: "2" })
  const get = async (attributes?: string[]): Promise<unknown> =>
    (await client.send(new GetSMSAttributesCommand({ attributes }))).attributes

  expect(await get()).toEqual({ DefaultSMSType: "Transactional", MonthlySpendLimit: "2" })
  expect(await get(["MonthlySpendLimit"])).toEqual({ MonthlySpendLimit: "2" })
  await expect(set({ Speed: "fast" })).rejects.toThrow("Speed")
})

it("refuses what it cannot do, and requests that are not signed", async () => {
  const { aws, client } = await started()

  await expect(client.send(new DeleteTopicCommand({ TopicArn: "t" }))).rejects.toMatchObject({
    name: "InvalidAction",
  })
  const unsigned = await fetch(aws.sns.endpoint, { method: "POST", body: "Action=Publish" })
  expect(unsigned.status).toBe(403)
})

async function started(
  options: Parameters<typeof start>[0] = {},
): Promise<{ aws: LocalAws; client: SNSClient }> {
  const aws = await start(options)
  const credentials = { accessKeyId: "local", secretAccessKey: "local" }
  const { endpoint } = aws.sns
  return {
    aws,
    client: new SNSClient({ endpoint, region: "us-east-1", credentials, maxAttempts: 1 }),
  }
}

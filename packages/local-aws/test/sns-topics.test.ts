import {
  CreateTopicCommand,
  PublishCommand,
  SNSClient,
  SubscribeCommand,
} from "@aws-sdk/client-sns"
import { afterEach, beforeEach, expect, it } from "vitest"

import { type LocalAws, startLocalAws } from "../src/index.ts"

let aws: LocalAws
let sns: SNSClient
beforeEach(async () => {
  aws = await startLocalAws({ now: () => Date.parse("2026-12-01T14:00:00Z") })
  sns = new SNSClient({
    endpoint: aws.sns.endpoint,
    region: "us-east-1",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  })
})
afterEach(async () => {
  sns.destroy()
  await aws.stop()
})

async function topicFor(...addresses: readonly string[]): Promise<string> {
  const { TopicArn = "" } = await sns.send(new CreateTopicCommand({ Name: "owner" }))
  for (const Endpoint of addresses)
    await sns.send(new SubscribeCommand({ TopicArn, Protocol: "email", Endpoint }))
  return TopicArn
}

it("sends what is published to a topic to each address once", async () => {
  const TopicArn = await topicFor("one@example.com", "two@example.com", "one@example.com")
  const heard: string[] = []
  const stop = aws.sns.onEmail(({ to }) => heard.push(to))

  await sns.send(new PublishCommand({ TopicArn, Subject: "Booked", Message: "Wednesday" }))
  stop()
  await sns.send(new PublishCommand({ TopicArn, Message: "Thursday" }))

  expect(heard).toEqual(["one@example.com", "two@example.com"])
  expect(aws.sns.emails).toHaveLength(4)
  expect(aws.sns.emails[0]).toMatchObject({
    topicArn: "arn:aws:sns:us-east-1:000000000000:owner",
    subject: "Booked",
    message: "Wednesday",
    at: "2026-12-01T14:00:00.000Z",
  })
  expect(aws.sns.emails[2]?.subject).toBe("AWS Notification Message")
  expect(aws.sns.published).toEqual([])
})

it("keeps the subscribers of a topic that is made again", async () => {
  await topicFor("one@example.com")
  const TopicArn = await topicFor()

  await sns.send(new PublishCommand({ TopicArn, Message: "Thursday" }))

  expect(aws.sns.emails).toHaveLength(1)
})

it.each([
  ["an accent", { Subject: "Reunión" }],
  ["a line break", { Subject: "one\ntwo" }],
  ["more than 100 characters", { Subject: "a".repeat(101) }],
  ["no text", { Message: "" }],
])("refuses a subject or text with %s, as SNS does", async (_, wrong) => {
  const TopicArn = await topicFor("one@example.com")

  await expect(
    sns.send(new PublishCommand({ TopicArn, Message: "Thursday", ...wrong })),
  ).rejects.toMatchObject({ name: "InvalidParameterException" })
})

it("knows no topic that was not made", async () => {
  await expect(
    sns.send(new PublishCommand({ TopicArn: "arn:aws:sns:us-east-1:1:none", Message: "x" })),
  ).rejects.toMatchObject({ name: "NotFoundException" })
})

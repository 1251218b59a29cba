import { randomUUID } from "node:crypto"

import { SnsError, type XmlValue, invalidParameter } from "./query-protocol.ts"

/** An e-mail that a subscriber of a topic gets. */
export interface PublishedEmail {
  readonly messageId: string
  readonly topicArn: string
  readonly to: string
  readonly subject: string
  readonly message: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Topics with the addresses that are subscribed, each confirmed at once; kept as long as the process. */
export interface Topics {
  readonly region: string
  readonly subscribers: Map<string, Set<string>>
  readonly deliverEmail: (email: PublishedEmail) => void
}

interface TopicContext {
  readonly now: () => number
  readonly topics: Topics
}

type TopicAction = (form: URLSearchParams, context: TopicContext) => Promise<XmlValue>

const account = "000000000000"

/** What can be done with topics: make one, subscribe an e-mail address. */
export const topicActions: Readonly<Record<string, TopicAction>> = {
  CreateTopic: async (form, { topics: { region, subscribers } }) => {
    const name = form.get("Name") ?? ""
    if (!/^[\w-]{1,256}$/u.test(name)) throw invalidParameter("Topic Name")
    const arn = `arn:aws:sns:${region}:${account}:${name}`
    if (!subscribers.has(arn)) subscribers.set(arn, new Set())
    return [["TopicArn", arn]]
  },

  Subscribe: async (form, { topics }) => {
    const topicArn = form.get("TopicArn") ?? ""
    if (form.get("Protocol") !== "email")
      throw invalidParameter("Protocol Reason: local-aws has e-mail subscriptions only")
    const endpoint = form.get("Endpoint") ?? ""
    if (!/^[^@\s]+@[^@\s]+$/u.test(endpoint)) throw invalidParameter("Email address")
    subscribersOf(topicArn, topics).add(endpoint)
    return [["SubscriptionArn", `${topicArn}:${randomUUID()}`]]
  },
}

/** Publishes to the subscribers of a topic. https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
export async function publishToTopic(
  form: URLSearchParams,
  { now, topics }: TopicContext,
): Promise<XmlValue> {
  const topicArn = form.get("TopicArn") ?? ""
  const addresses = subscribersOf(topicArn, topics)
  const subject = form.get("Subject") ?? "AWS Notification Message"
  // A subject is ASCII, begins with a letter, digit or punctuation mark, and has no line breaks.
  if (!/^[!-~][ -~]{0,99}$/u.test(subject)) throw invalidParameter("Subject")
  const message = form.get("Message") ?? ""
  if (message === "") throw invalidParameter("Empty message")
  const messageId = randomUUID()
  const at = new Date(now()).toISOString()
  for (const to of addresses) topics.deliverEmail({ messageId, topicArn, to, subject, message, at })
  return [["MessageId", messageId]]
}

function subscribersOf(topicArn: string, { subscribers }: Topics): Set<string> {
  const found = subscribers.get(topicArn)
  if (found === undefined) throw new SnsError(404, "NotFound", "Topic does not exist")
  return found
}

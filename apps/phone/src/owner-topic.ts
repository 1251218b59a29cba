import { CreateTopicCommand, SNSClient, SubscribeCommand } from "@aws-sdk/client-sns"
import type { LocalAws } from "@call-center/local-aws"

/** Makes the topic that tells the owner of changes, with the owner's address as its subscriber, as infra makes it on AWS. */
export async function ownerTopic(
  { sns: { endpoint } }: LocalAws,
  email: string | undefined,
): Promise<string | undefined> {
  if (email === undefined) return undefined
  const client = new SNSClient({ endpoint })
  const { TopicArn } = await client.send(new CreateTopicCommand({ Name: "owner" }))
  await client.send(new SubscribeCommand({ TopicArn, Protocol: "email", Endpoint: email }))
  client.destroy()
  return TopicArn
}

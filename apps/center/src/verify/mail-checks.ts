import { SNSClient, type Subscription, paginateListSubscriptionsByTopic } from "@aws-sdk/client-sns"

import { clientSettings } from "../aws/client-settings.ts"
import { type Check, type Finding, failed, ok } from "../report/check.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"

/** What SNS says instead of an ARN until the link in its e-mail was followed. */
const pending = "PendingConfirmation"

/** Whether those who are to get e-mails have confirmed that they want them; SNS delivers none before. */
export function mailChecks(outputs: StackOutputs): readonly Check[] {
  const { Region, OwnerTopicArn, AlarmTopicArn } = outputs
  const sns = new SNSClient(clientSettings(Region))
  return Object.entries({
    "owner's e-mail": OwnerTopicArn,
    "alarms' e-mail": AlarmTopicArn,
  }).flatMap(([name, topic]) =>
    topic === undefined ? [] : [{ name, run: () => confirmed(sns, topic) }],
  )
}

async function confirmed(client: SNSClient, TopicArn: string): Promise<Finding> {
  const mailboxes: Subscription[] = []
  for await (const page of paginateListSubscriptionsByTopic({ client }, { TopicArn }))
    mailboxes.push(...(page.Subscriptions ?? []).filter(({ Protocol }) => Protocol === "email"))
  const unconfirmed = addresses(
    mailboxes.filter(({ SubscriptionArn }) => SubscriptionArn === pending),
  )
  if (mailboxes.length === 0)
    return failed(
      `nobody is subscribed to ${TopicArn}: who unsubscribed gets no more e-mails`,
      'run "terraform apply", and click the link in the e-mail that AWS sends then',
    )
  return unconfirmed === ""
    ? ok(`${addresses(mailboxes)} has confirmed`)
    : failed(
        `${unconfirmed} has not confirmed: SNS delivers nothing until then`,
        'click "Confirm subscription" in the e-mail from AWS Notifications; it lies in spam, or is three days old: "aws sns subscribe" with the same topic and address sends another',
      )
}

function addresses(mailboxes: readonly Subscription[]): string {
  return mailboxes.map(({ Endpoint }) => Endpoint).join(", ")
}

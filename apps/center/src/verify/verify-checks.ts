import { ConnectClient } from "@aws-sdk/client-connect"
import { LambdaClient } from "@aws-sdk/client-lambda"
import { LexModelsV2Client } from "@aws-sdk/client-lex-models-v2"
import type { PhoneNumber } from "@call-center/domain"

import { clientSettings } from "../aws/client-settings.ts"
import { identityIn } from "../aws/identity.ts"
import { sendTestSms } from "../aws/sms-account.ts"
import { type Check, type Finding, failed, ok } from "../report/check.ts"
import { smsPromiseChecks } from "../sms/sms-promise-checks.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"
import { botChecks } from "./bot-checks.ts"
import { feedChecks } from "./feed-checks.ts"
import { flowChecks } from "./flow-checks.ts"
import { functionChecks } from "./function-checks.ts"
import { hoursChecks } from "./hours-checks.ts"
import { instanceChecks } from "./instance-checks.ts"
import { mailChecks } from "./mail-checks.ts"
import { phoneNumberChecks } from "./phone-number-checks.ts"
import { reminderChecks } from "./reminder-checks.ts"
import { tableChecks } from "./table-checks.ts"
import type { VerifySubject } from "./verify-subject.ts"

/** All that makes the number answer, in the order of a call: each thing needs those before it. */
export function verifyChecks(subject: VerifySubject): readonly Check[] {
  const { callCenter, outputs, testSms } = subject
  const settings = clientSettings(outputs.Region)
  const connect = new ConnectClient(settings)
  const lambda = new LambdaClient(settings)
  return [
    { name: "account", run: () => accountFinding(outputs) },
    ...instanceChecks(connect, outputs),
    ...phoneNumberChecks(connect, outputs),
    ...flowChecks(connect, subject),
    ...hoursChecks(connect, subject),
    ...botChecks({ connect, lex: new LexModelsV2Client(settings) }, subject),
    ...functionChecks(lambda, outputs),
    ...reminderChecks(lambda, outputs),
    ...feedChecks(lambda, outputs),
    ...tableChecks(outputs),
    ...mailChecks(outputs),
    ...smsPromiseChecks(callCenter),
    ...(testSms === undefined ? [] : [{ name: "test text", run: () => text(outputs, testSms) }]),
  ]
}

async function accountFinding({ Region, BotAliasArn }: StackOutputs): Promise<Finding> {
  const { account, arn } = await identityIn(Region)
  const deployedIn = BotAliasArn.split(":")[4]
  return account === deployedIn
    ? ok(`${account} as ${arn}, region ${Region}`)
    : failed(
        `these credentials are of account ${account}, the call centre is in ${deployedIn}`,
        "set AWS_PROFILE to the account that it was deployed with",
      )
}

async function text({ Region }: StackOutputs, to: PhoneNumber): Promise<Finding> {
  const messageId = await sendTestSms(Region, to)
  return ok(`SNS took it as ${messageId}; whether it arrives, only the phone tells`)
}

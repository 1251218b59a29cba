import { readFileSync } from "node:fs"

import { CloudWatchClient, GetMetricStatisticsCommand } from "@aws-sdk/client-cloudwatch"
import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs"
import * as connect from "@aws-sdk/client-connect"
import * as events from "@aws-sdk/client-eventbridge"
import * as lambda from "@aws-sdk/client-lambda"
import * as lex from "@aws-sdk/client-lex-models-v2"
import * as sms from "@aws-sdk/client-pinpoint-sms-voice-v2"
import { ListServiceQuotasCommand, ServiceQuotasClient } from "@aws-sdk/client-service-quotas"
import { describe, expect, it } from "vitest"

import { useAws } from "./aws/world.ts"

const world = useAws()

const InstanceId = "i"
const Id = { botId: "BOTID12345", botVersion: "7", botAliasId: "ALIASID123", localeId: "en_US" }
const past = new Date(0)

const answers: Record<string, () => Promise<object>> = {
  ListInstances: () => new connect.ConnectClient().send(new connect.ListInstancesCommand({})),
  DescribeInstance: () =>
    new connect.ConnectClient().send(new connect.DescribeInstanceCommand({ InstanceId })),
  ListTagsForResource: () =>
    new connect.ConnectClient().send(
      new connect.ListTagsForResourceCommand({
        resourceArn: "arn:aws:connect:us-east-1:1:instance/i",
      }),
    ),
  ListBots: () =>
    new connect.ConnectClient().send(new connect.ListBotsCommand({ InstanceId, LexVersion: "V2" })),
  DescribePhoneNumber: () =>
    new connect.ConnectClient().send(
      new connect.DescribePhoneNumberCommand({ PhoneNumberId: "p" }),
    ),
  ListPhoneNumbersV2: () =>
    new connect.ConnectClient().send(new connect.ListPhoneNumbersV2Command({})),
  ListFlowAssociations: () =>
    new connect.ConnectClient().send(new connect.ListFlowAssociationsCommand({ InstanceId })),
  DescribeContactFlow: () =>
    new connect.ConnectClient().send(
      new connect.DescribeContactFlowCommand({ InstanceId, ContactFlowId: "f" }),
    ),
  GetEffectiveHoursOfOperations: () =>
    new connect.ConnectClient().send(
      new connect.GetEffectiveHoursOfOperationsCommand({
        InstanceId,
        HoursOfOperationId: "h",
        FromDate: "2026-12-01",
        ToDate: "2027-01-29",
      }),
    ),
  ListHoursOfOperationOverrides: () =>
    new connect.ConnectClient().send(
      new connect.ListHoursOfOperationOverridesCommand({ InstanceId, HoursOfOperationId: "h" }),
    ),
  CreateHoursOfOperationOverride: () =>
    new connect.ConnectClient().send(
      new connect.CreateHoursOfOperationOverrideCommand({
        InstanceId,
        HoursOfOperationId: "h",
        Name: "n",
        Config: [],
        EffectiveFrom: "2026-12-01",
        EffectiveTill: "2026-12-01",
      }),
    ),
  DeleteHoursOfOperationOverride: () =>
    new connect.ConnectClient().send(
      new connect.DeleteHoursOfOperationOverrideCommand({
        InstanceId,
        HoursOfOperationId: "h",
        HoursOfOperationOverrideId: "o",
      }),
    ),
  FilterLogEvents: () =>
    new CloudWatchLogsClient().send(new FilterLogEventsCommand({ logGroupName: "g" })),
  DescribeBotLocale: () => new lex.LexModelsV2Client().send(new lex.DescribeBotLocaleCommand(Id)),
  DescribeBotAlias: () => new lex.LexModelsV2Client().send(new lex.DescribeBotAliasCommand(Id)),
  ListBotVersions: () => new lex.LexModelsV2Client().send(new lex.ListBotVersionsCommand(Id)),
  ListBotAliases: () => new lex.LexModelsV2Client().send(new lex.ListBotAliasesCommand(Id)),
  DeleteBotVersion: () => new lex.LexModelsV2Client().send(new lex.DeleteBotVersionCommand(Id)),
  ReleasePhoneNumber: () =>
    new connect.ConnectClient().send(new connect.ReleasePhoneNumberCommand({ PhoneNumberId: "p" })),
  DescribePhoneNumbers: () =>
    new sms.PinpointSMSVoiceV2Client().send(new sms.DescribePhoneNumbersCommand({})),
  DescribeSenderIds: () =>
    new sms.PinpointSMSVoiceV2Client().send(new sms.DescribeSenderIdsCommand({})),
  GetFunctionConfiguration: () =>
    new lambda.LambdaClient().send(
      new lambda.GetFunctionConfigurationCommand({ FunctionName: "f" }),
    ),
  GetAccountSettings: () =>
    new lambda.LambdaClient().send(new lambda.GetAccountSettingsCommand({})),
  GetFunctionConcurrency: () =>
    new lambda.LambdaClient().send(new lambda.GetFunctionConcurrencyCommand({ FunctionName: "f" })),
  ListEventSourceMappings: () =>
    new lambda.LambdaClient().send(new lambda.ListEventSourceMappingsCommand({})),
  DescribeRule: () =>
    new events.EventBridgeClient().send(new events.DescribeRuleCommand({ Name: "r" })),
  ListTargetsByRule: () =>
    new events.EventBridgeClient().send(new events.ListTargetsByRuleCommand({ Rule: "r" })),
  ListServiceQuotas: () =>
    new ServiceQuotasClient().send(new ListServiceQuotasCommand({ ServiceCode: "connect" })),
  GetMetricStatistics: () =>
    new CloudWatchClient().send(
      new GetMetricStatisticsCommand({
        Namespace: "n",
        MetricName: "m",
        StartTime: past,
        EndTime: past,
        Period: 60,
      }),
    ),
}

/** What names a value has, all the way down; times arrive as numbers and come out as dates. */
function names(value: unknown): unknown {
  if (value instanceof Date || typeof value !== "object" || value === null) return undefined
  if (Array.isArray(value)) return value.map(names)
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, names(inner)]))
}

describe("recorded answers", () => {
  it.each(Object.keys(answers))(
    "hold nothing that the SDK's model of %s does not know",
    async (operation) => {
      const recorded = JSON.parse(
        readFileSync(new URL(`recorded/${operation}.json`, import.meta.url), "utf8"),
      )

      const answer = await answers[operation]?.()

      expect(names({ ...answer, $metadata: undefined })).toEqual(
        names({ ...recorded, $metadata: undefined }),
      )
      expect(world.aws.requests.map((request) => request.operation)).toEqual([operation])
    },
  )
})

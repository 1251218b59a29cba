import { type ConnectHours, connectHours } from "@call-center/contact-flows"
import type { BookingRules } from "@call-center/domain"
import { CloudformationStack } from "@cdktf/provider-aws/lib/cloudformation-stack/index.js"
import { Construct } from "constructs"

import { terraformText } from "../stack/terraform-text.ts"
import type { ConnectInstance } from "./connect-instance.ts"

export interface OpeningHoursProps {
  readonly name: string
  readonly instance: ConnectInstance
  readonly booking: BookingRules
}

const outputs = { arn: "HoursOfOperationArn", id: "HoursOfOperationId" } as const

const instanceParameter = "ConnectInstanceArn"

/**
 * When people can be reached: the hours in which demos can be booked, with holidays and other hours of single dates. Only
 * CloudFormation knows these overrides, so the hours are a stack of their own there, small enough to be handed over inline.
 */
export class OpeningHours extends Construct {
  readonly arn: string
  readonly id: string
  /** What has to be there before anything stops to use the hours of an earlier release. */
  readonly stack: CloudformationStack

  constructor(scope: Construct, id: string, { name, instance, booking }: OpeningHoursProps) {
    super(scope, id)
    this.stack = new CloudformationStack(this, "Stack", {
      name: `${name}-hours`,
      templateBody: terraformText(
        JSON.stringify(openingHoursTemplate(`${name}-hours`, connectHours(booking))),
      ),
      parameters: { [instanceParameter]: instance.arn },
    })
    this.arn = this.stack.outputs.lookup(outputs.arn)
    this.id = this.stack.outputs.lookup(outputs.id)
  }
}

/**
 * The CloudFormation template of hours of operation.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-hoursofoperation.html
 */
export function openingHoursTemplate(name: string, hours: ConnectHours): object {
  return {
    AWSTemplateFormatVersion: "2010-09-09",
    Description: "When people can be reached, holidays included",
    Parameters: { [instanceParameter]: { Type: "String" } },
    Resources: {
      Hours: {
        Type: "AWS::Connect::HoursOfOperation",
        Properties: {
          InstanceArn: { Ref: instanceParameter },
          Name: name,
          Description: "When a person can be reached: the hours of call-center.config.ts",
          TimeZone: hours.timeZone,
          Config: hours.weekly.map(({ day, start, end }) => configOf(day, start, end)),
          HoursOfOperationOverrides: hours.overrides.map((override) => ({
            OverrideName: override.name,
            OverrideType: "STANDARD",
            EffectiveFrom: override.from,
            EffectiveTill: override.till,
            OverrideConfig: override.ranges.map(({ start, end }) =>
              configOf(override.day, start, end),
            ),
          })),
        },
      },
    },
    Outputs: {
      [outputs.arn]: { Value: { Ref: "Hours" } },
      // arn:aws:connect:REGION:ACCOUNT:instance/INSTANCE/operating-hours/ID
      [outputs.id]: { Value: { "Fn::Select": [3, { "Fn::Split": ["/", { Ref: "Hours" }] }] } },
    },
  }
}

function configOf(day: string, start: string, end: string): object {
  return { Day: day, StartTime: timeOf(start), EndTime: timeOf(end) }
}

function timeOf(time: string): object {
  return { Hours: Number(time.slice(0, 2)), Minutes: Number(time.slice(3, 5)) }
}

import {
  type ConnectClient,
  CreateHoursOfOperationOverrideCommand,
  DeleteHoursOfOperationOverrideCommand,
  paginateListHoursOfOperationOverrides,
} from "@aws-sdk/client-connect"
import { UsageFault } from "@call-center/command-line"

import { identityIn } from "../aws/identity.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"
import type { ClosureBook } from "./closure-book.ts"
import type { Closed, KeptPiece } from "./closure.ts"

/**
 * Closings of the deployed call centre: overrides of the hours that its flows check first.
 * https://docs.aws.amazon.com/connect/latest/APIReference/API_CreateHoursOfOperationOverride.html
 */
export function connectClosureBook(connect: ConnectClient, outputs: StackOutputs): ClosureBook {
  const hoursOf = (closed: Closed) => ({
    InstanceId: outputs.ConnectInstanceId,
    HoursOfOperationId: hoursIdOf(outputs, closed),
  })
  return {
    by: async () => (await identityIn(outputs.Region)).arn,
    list: async (closed) => {
      const pieces: KeptPiece[] = []
      const pages = paginateListHoursOfOperationOverrides({ client: connect }, hoursOf(closed))
      for await (const { HoursOfOperationOverrideList = [] } of pages)
        for (const each of HoursOfOperationOverrideList)
          pieces.push({
            id: each.HoursOfOperationOverrideId ?? "",
            name: each.Name ?? "",
            description: each.Description ?? "",
          })
      return pieces
    },
    add: async (closed, { name, from, till, day, ranges }, description) => {
      await connect.send(
        new CreateHoursOfOperationOverrideCommand({
          ...hoursOf(closed),
          Name: name,
          Description: description,
          EffectiveFrom: from,
          EffectiveTill: till,
          OverrideType: "STANDARD",
          Config: ranges.map(({ start, end }) => ({
            Day: day,
            StartTime: timeOf(start),
            EndTime: timeOf(end),
          })),
        }),
      )
    },
    remove: async (closed, id) => {
      await connect.send(
        new DeleteHoursOfOperationOverrideCommand({
          ...hoursOf(closed),
          HoursOfOperationOverrideId: id,
        }),
      )
    },
  }
}

function hoursIdOf({ TeamClosuresId, LineClosuresId }: StackOutputs, closed: Closed): string {
  const id = closed === "team" ? TeamClosuresId : LineClosuresId
  if (id !== undefined) return id
  throw new UsageFault(
    `What is deployed has no hours to close the ${closed} by: run "pnpm synth" and "terraform apply" first`,
  )
}

function timeOf(time: string): { Hours: number; Minutes: number } {
  return { Hours: Number(time.slice(0, 2)), Minutes: Number(time.slice(3, 5)) }
}

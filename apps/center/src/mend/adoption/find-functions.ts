import {
  GetAliasCommand,
  GetFunctionCommand,
  GetPolicyCommand,
  paginateListEventSourceMappings,
} from "@aws-sdk/client-lambda"
import * as v from "valibot"

import type { Find } from "./find.ts"
import { unlessMissing } from "./lost.ts"
import { textOf } from "./planned-creations.ts"

export const findFunction: Find = async (values, { lambda }) => {
  const FunctionName = textOf(values, "function_name")
  if (FunctionName === undefined) return undefined
  const found = await unlessMissing(lambda.send(new GetFunctionCommand({ FunctionName })))
  return found && { state: "adoptable", id: FunctionName, tags: found.Tags ?? {} }
}

export const findAlias: Find = async (values, { lambda }) => {
  const [FunctionName, Name] = [textOf(values, "function_name"), textOf(values, "name")]
  if (FunctionName === undefined || Name === undefined) return undefined
  const found = await unlessMissing(lambda.send(new GetAliasCommand({ FunctionName, Name })))
  return found && { state: "adoptable", id: `${nameIn(FunctionName)}/${Name}`, tags: undefined }
}

const policySchema = v.object({ Statement: v.array(v.object({ Sid: v.optional(v.string()) })) })

export const findPermission: Find = async (values, { lambda }) => {
  const FunctionName = textOf(values, "function_name")
  const sid = textOf(values, "statement_id")
  const Qualifier = textOf(values, "qualifier")
  if (FunctionName === undefined || sid === undefined) return undefined
  const found = await unlessMissing(lambda.send(new GetPolicyCommand({ FunctionName, Qualifier })))
  if (found?.Policy === undefined) return undefined
  const { Statement } = v.parse(policySchema, JSON.parse(found.Policy))
  if (!Statement.some(({ Sid }) => Sid === sid)) return undefined
  const qualifier = Qualifier === undefined ? "" : `:${Qualifier}`
  return { state: "adoptable", id: `${nameIn(FunctionName)}${qualifier}/${sid}`, tags: undefined }
}

export const findEventSourceMapping: Find = async (values, { lambda: client }) => {
  const FunctionName = textOf(values, "function_name")
  const EventSourceArn = textOf(values, "event_source_arn")
  if (FunctionName === undefined || EventSourceArn === undefined) return undefined
  const pages = paginateListEventSourceMappings({ client }, { FunctionName, EventSourceArn })
  for await (const { EventSourceMappings = [] } of pages) {
    const id = EventSourceMappings.find(({ UUID }) => UUID !== undefined)?.UUID
    if (id !== undefined) return { state: "adoptable", id, tags: undefined }
  }
  return undefined
}

/** Of a name or an ARN. */
function nameIn(functionName: string): string {
  return /:function:([\w-]+)/.exec(functionName)?.[1] ?? functionName
}

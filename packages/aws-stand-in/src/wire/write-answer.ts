import { XMLBuilder } from "fast-xml-parser"

import type { Member, ServiceModel } from "../model/service-model.ts"
import type { Answer, Answered, ServiceError } from "./answer.ts"
import type { HttpResponse } from "./http-message.ts"

const requestId = "00000000-0000-0000-0000-000000000000"

const builder = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true })

/** Writes an answer in the protocol that was asked in. */
export function writeAnswer(answered: Answered, answer: Answer): HttpResponse {
  if ("code" in answer) return writeError(answered, answer)
  const { operation, model, protocol } = answered
  const raw = payloadOf(answered, answer.output)
  if (raw !== undefined) return raw
  if (protocol === "query" || protocol === "rest-xml") {
    const { output } = operation
    const value = output === undefined ? {} : xmlOf(model, output, answer.output)
    const result = output?.resultWrapper === undefined ? value : { [output.resultWrapper]: value }
    return xml(200, {
      [`${operation.name}Response`]: {
        "@_xmlns": model.xmlNamespace,
        ...(result as object),
        ResponseMetadata: { RequestId: requestId },
      },
    })
  }
  return json(200, JSON.stringify(answer.output), {})
}

/** A member that is the whole body as it is; an output without a body has none. */
function payloadOf(
  { operation: { output }, model }: Answered,
  value: Readonly<Record<string, unknown>>,
): HttpResponse | undefined {
  if (output === undefined)
    return model.protocol === "rest-xml"
      ? { status: 204, headers: {}, body: Buffer.alloc(0) }
      : undefined
  const { payload, members } = model.shape(output.shape)
  const member = payload === undefined ? undefined : members?.[payload]
  if (payload === undefined || member === undefined) return undefined
  if (model.shape(member.shape).type === "structure") return undefined
  return { status: 200, headers: {}, body: Buffer.from(String(value[payload])) }
}

function writeError({ protocol }: Answered, { code, message, status }: ServiceError): HttpResponse {
  if (protocol === "rest-xml")
    return xml(status, { Error: { Code: code, Message: message, RequestId: requestId } })
  if (protocol === "query")
    return xml(status, {
      ErrorResponse: {
        Error: { Type: status < 500 ? "Sender" : "Receiver", Code: code, Message: message },
        RequestId: requestId,
      },
    })
  return json(status, JSON.stringify({ __type: code, message, Message: message }), {
    "x-amzn-errortype": code,
  })
}

function json(
  status: number,
  body: string,
  headers: Readonly<Record<string, string>>,
): HttpResponse {
  return {
    status,
    headers: { "content-type": "application/x-amz-json-1.1", ...headers },
    body: Buffer.from(body),
  }
}

function xml(status: number, document: object): HttpResponse {
  return {
    status,
    headers: { "content-type": "text/xml" },
    body: Buffer.from(`<?xml version="1.0"?>${builder.build(document)}`),
  }
}

function xmlOf(model: ServiceModel, { shape: name }: Member, value: unknown): unknown {
  const shape = model.shape(name)
  if (shape.type === "structure")
    return Object.fromEntries(
      Object.entries(value as object).flatMap(([key, inner]) => {
        const member = shape.members?.[key]
        return inner === undefined || member === undefined
          ? []
          : [[member.locationName ?? key, xmlOf(model, member, inner)]]
      }),
    )
  if (shape.type === "list" && shape.member !== undefined) {
    const { member } = shape
    const items = (value as readonly unknown[]).map((item) => xmlOf(model, member, item))
    return { [member.locationName ?? "member"]: items }
  }
  return String(value)
}

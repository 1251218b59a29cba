import type { ServiceModel } from "../model/service-model.ts"
import type { Call } from "./call.ts"
import type { HttpRequest } from "./http-message.ts"
import { queryInput } from "./query-input.ts"
import { restInput } from "./rest-input.ts"
import { restRoute } from "./rest-route.ts"

/** Reads a request by the model of its service; what it can't be read as is a problem. */
export function readCall(
  model: ServiceModel,
  request: HttpRequest,
): Call | { readonly problem: string } {
  const target = request.headers["x-amz-target"]
  if (target !== undefined) return jsonCall(model, target, request)
  if (request.headers["content-type"]?.includes("x-www-form-urlencoded") === true)
    return queryCall(model, request)
  const route = restRoute(model, request)
  if (route === undefined || (model.protocol !== "rest-json" && model.protocol !== "rest-xml"))
    return { problem: `${model.service} has no operation for ${request.method} ${request.path}` }
  try {
    const { protocol } = model
    return { model, operation: route.operation, protocol, ...restInput(model, route, request) }
  } catch (error) {
    return { problem: `${route.operation.name}: the body can't be read: ${String(error)}` }
  }
}

function jsonCall(
  model: ServiceModel,
  target: string,
  { body }: HttpRequest,
): Call | { readonly problem: string } {
  const name = target.slice(target.lastIndexOf(".") + 1)
  const operation = model.operations.get(name)
  if (operation === undefined) return { problem: `${model.service} has no operation ${name}` }
  try {
    const input = JSON.parse(body.toString("utf8") || "{}") as Readonly<Record<string, unknown>>
    return { model, operation, protocol: "json", input, unread: [] }
  } catch (error) {
    return { problem: `${name}: the body is no JSON: ${String(error)}` }
  }
}

function queryCall(
  model: ServiceModel,
  { body }: HttpRequest,
): Call | { readonly problem: string } {
  const fields = new Map(new URLSearchParams(body.toString("utf8")))
  const name = fields.get("Action") ?? ""
  fields.delete("Action")
  fields.delete("Version")
  const operation = model.operations.get(name)
  if (operation === undefined) return { problem: `${model.service} has no operation ${name}` }
  return { model, operation, protocol: "query", ...queryInput(model, operation.input, fields) }
}

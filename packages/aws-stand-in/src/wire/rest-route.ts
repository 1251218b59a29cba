import type { Operation, ServiceModel } from "../model/service-model.ts"
import type { HttpRequest } from "./http-message.ts"

/** The operation that a request's method and path stand for, and what its path says. */
export interface RestRoute {
  readonly operation: Operation
  /** Values of the path's labels, decoded. */
  readonly labels: Readonly<Record<string, string>>
}

/**
 * Finds the operation of a REST service. Of several that fit, the one that demands the most of the query and the path
 * counts, and of equals one that is not deprecated.
 */
export function restRoute(model: ServiceModel, request: HttpRequest): RestRoute | undefined {
  let best: { readonly route: RestRoute; readonly score: number } | undefined
  for (const operation of model.operations.values()) {
    const found = matched(operation, request)
    if (found !== undefined && (best === undefined || found.score > best.score)) best = found
  }
  return best?.route
}

function matched(operation: Operation, { method, path, query }: HttpRequest) {
  const { method: wanted, requestUri } = operation.http
  if (wanted !== method) return undefined
  const [template = "", literals = ""] = requestUri.split("?")
  const demanded = [...new URLSearchParams(literals)]
  if (
    !demanded.every(([key, value]) => query.has(key) && (value === "" || query.get(key) === value))
  )
    return undefined
  const labels = labelsOf(template, path)
  if (labels === undefined) return undefined
  const named = query.get("x-id") === operation.name ? 1000 : 0
  const literal = template.split("/").filter((part) => part !== "" && !part.startsWith("{")).length
  const score =
    named + demanded.length * 100 + literal * 10 + (operation.deprecated === true ? 0 : 1)
  return { route: { operation, labels }, score }
}

function labelsOf(template: string, path: string): Readonly<Record<string, string>> | undefined {
  const names: string[] = []
  const source = trimmed(template)
    .split("/")
    .map((part) => {
      const label = /^\{(\w+)(\+)?\}$/.exec(part)
      if (label?.[1] === undefined) return part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")
      names.push(label[1])
      return label[2] === undefined ? "([^/]+)" : "(.+)"
    })
    .join("/")
  const values = new RegExp(`^${source}$`).exec(trimmed(path))
  if (values === null) return undefined
  return Object.fromEntries(
    names.map((name, index) => [name, decodeURIComponent(values[index + 1] ?? "")]),
  )
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, "")
}

import type { Reply } from "../http/local-endpoint.ts"

/** An error that SNS answers with. */
export class SnsError extends Error {
  override readonly name = "SnsError"
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** Text, or elements with their names in order. */
export type XmlValue = string | readonly XmlElement[]

export type XmlElement = readonly [name: string, value: XmlValue]

/** The answer of an action that went well. */
export function actionReply(action: string, result: XmlValue, requestId: string): Reply {
  const body = `<${action}Response xmlns="${namespace}"><${action}Result>${xml(result)}</${action}Result><ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${action}Response>`
  return { status: 200, contentType: "text/xml", body }
}

/** The answer of an action that was refused. */
export function errorReply(error: SnsError, requestId: string): Reply {
  const type = error.status < 500 ? "Sender" : "Receiver"
  const body = `<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${error.code}</Code><Message>${escaped(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  return { status: error.status, contentType: "text/xml", body }
}

/** What SNS says of a parameter that it can't use. */
export function invalidParameter(what: string): SnsError {
  return new SnsError(400, "InvalidParameter", `Invalid parameter: ${what}`)
}

/** Entries of a map parameter, `attributes.entry.1.key` and `.value`. */
export function mapParameter(
  form: URLSearchParams,
  prefix: string,
  names: { readonly key: string; readonly value: string },
): ReadonlyMap<string, string> {
  const entries = new Map<string, string>()
  for (let at = 1; form.has(`${prefix}.${at}.${names.key}`); at += 1) {
    const key = form.get(`${prefix}.${at}.${names.key}`) ?? ""
    entries.set(key, form.get(`${prefix}.${at}.${names.value}`) ?? "")
  }
  return entries
}

const namespace = "http://sns.amazonaws.com/doc/2010-03-31/"

function xml(value: XmlValue): string {
  if (typeof value === "string") return escaped(value)
  return value.map(([name, part]) => `<${name}>${xml(part)}</${name}>`).join("")
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`)
}

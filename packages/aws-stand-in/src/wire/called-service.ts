import type { HttpRequest } from "./http-message.ts"

/** Names in signatures that botocore does not use for the same service. */
const botocoreNames: Readonly<Record<string, string>> = {
  monitoring: "cloudwatch",
  lex: "lexv2-models",
  servicequotas: "service-quotas",
  "sms-voice": "pinpoint-sms-voice-v2",
}

/**
 * Botocore's name of the service that a request is signed for; undefined for one without a signature of version 4.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function calledService({ headers }: HttpRequest): string | undefined {
  const scope = /Credential=[^/]+\/\d+\/[\w-]+\/([\w.-]+)\//.exec(headers["authorization"] ?? "")
  const signed = scope?.[1]
  if (signed === undefined) return undefined
  if (headers["x-amz-target"]?.startsWith("DynamoDBStreams") === true) return "dynamodbstreams"
  return botocoreNames[signed] ?? signed
}

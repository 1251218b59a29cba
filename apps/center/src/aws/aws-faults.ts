import { UsageFault } from "@call-center/command-line"

const noCredentials = new Set(["CredentialsProviderError", "TokenProviderError"])

const badCredentials = new Set([
  "ExpiredToken",
  "ExpiredTokenException",
  "InvalidAccessKeyId",
  "InvalidClientTokenId",
  "InvalidSignatureException",
  "RequestExpired",
  "SignatureDoesNotMatch",
  "UnrecognizedClientException",
])

const noConnection = new Set(["EAI_AGAIN", "ECONNREFUSED", "EHOSTUNREACH", "ENOTFOUND"])

/** The fault to end with when an error says that nothing can be asked at all; undefined for one request's own error. */
export function cannotRun(error: unknown): UsageFault | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof UsageFault) return cause
    if (noCredentials.has(cause.name))
      return new UsageFault(
        'No AWS credentials: run "aws sso login" or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
        { cause: error },
      )
    if (badCredentials.has(cause.name))
      return new UsageFault(`AWS does not take these credentials (${cause.name}): sign in again`, {
        cause: error,
      })
    if ("code" in cause && noConnection.has(String(cause.code)))
      return new UsageFault(
        `AWS can't be reached (${String(cause.code)}): check the network, AWS_ENDPOINT_URL and deployment.region`,
        { cause: error },
      )
  }
  return undefined
}

/** An error in one line. */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const [line = ""] = error.message.split("\n")
  return line === "" ? error.name : `${error.name}: ${line}`
}

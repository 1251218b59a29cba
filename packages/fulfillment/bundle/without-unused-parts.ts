import { readFile } from "node:fs/promises"

import type { Plugin } from "esbuild"

/** Parts of `@smithy/core` and `@smithy/signature-v4` that no turn uses, and what stands in for each. */
const standIns: Readonly<Record<string, string>> = {
  // Retries are the standard ones; only adaptive ones are limited in rate.
  DefaultRateLimiter: unavailable("DefaultRateLimiter"),
  AdaptiveRetryStrategy: unavailable("AdaptiveRetryStrategy"),
  // DynamoDB speaks JSON RPC: no field of a request goes into a path, a header or the host's name.
  HttpBindingNormalizedSchema: `export const getHttpOperationBindings = () => []
${unavailable("HttpBindingNormalizedSchema")}`,
  // No item of the table holds a timestamp of DynamoDB's own; JavaScript reads all that an answer may have.
  "date-utils": `const read = (value) => new Date(value)
export const parseEpochTimestamp = (value) => new Date(Number(value) * 1000)
export const dateToUtcString = (date) => date.toUTCString()
export { read as parseRfc3339DateTime, read as parseRfc3339DateTimeWithOffset, read as parseRfc7231DateTime }`,
  // Node has node:crypto, which the SDK takes where it is there.
  Sha256Js: unavailable("Sha256Js"),
  Sha256WebCrypto: unavailable("Sha256WebCrypto"),
  // Lambda names its region in the environment; instance metadata is for EC2.
  getInstanceMetadataRegion: "export const getInstanceMetadataRegion = async () => undefined",
  // Only events of a stream are signed with headers of their own; a client makes one all the same.
  HeaderFormatter: `export class HeaderFormatter {
  format() { throw new Error("HeaderFormatter is not in this bundle") }
}`,
  // Buckets have rules of their own; no client of S3 is in here.
  s3: `export const resolveParamsForS3 = async (parameters) => parameters
export const DOT_PATTERN = undefined
export { DOT_PATTERN as S3_HOSTNAME_PATTERN, DOT_PATTERN as isArnBucketName, DOT_PATTERN as isDnsCompatibleBucketName }`,
  // Lambda configures a function by its environment; there is no ~/.aws, which would be looked for at the first request.
  loadSharedConfigFiles: `export { CONFIG_PREFIX_SEPARATOR } from "./constants"
export const loadSharedConfigFiles = async () => ({ configFile: {}, credentialsFile: {} })`,
}

/**
 * The errors that DynamoDB's commands of a turn are documented to end with. The SDK knows more, of backups, imports and
 * global tables; an error without a class of its own is a DynamoDBServiceException of that name.
 */
export const errorsOfATurn: readonly string[] = [
  "ConditionalCheckFailedException",
  "IdempotentParameterMismatchException",
  "InternalServerError",
  "InvalidEndpointException",
  "ItemCollectionSizeLimitExceededException",
  "ProvisionedThroughputExceededException",
  "ReplicatedWriteConflictException",
  "RequestLimitExceeded",
  "ResourceNotFoundException",
  "ThrottlingException",
  "TransactionCanceledException",
  "TransactionConflictException",
  "TransactionInProgressException",
]

/** Leaves those parts out of the bundle: a caller waits for every byte on a cold start. */
export const withoutUnusedParts: Plugin = {
  name: "without-unused-parts",
  setup(build) {
    const names = Object.keys(standIns).join("|")
    build.onLoad(
      {
        filter: new RegExp(
          `[/\\\\]@smithy[/\\\\](?:core|signature-v4)[/\\\\].*[/\\\\](?:${names})\\.js$`,
        ),
      },
      ({ path }) => {
        const [, name = ""] = /([\w-]+)\.js$/u.exec(path) ?? []
        return { contents: standIns[name] ?? "", loader: "js" }
      },
    )
    // Numbers are parsed and said digit by digit, never written as their country writes them.
    build.onLoad({ filter: /[/\\]libphonenumber-js[/\\]es6-modern[/\\]format\.js$/ }, () => ({
      contents: `function formatNumber() { throw new Error("formatNumber is not in this bundle") }
export { formatNumber as default, formatNumber as chooseFormatForNumber }`,
      loader: "js",
    }))
    build.onLoad(
      { filter: /[/\\]client-dynamodb[/\\]dist-es[/\\]schemas[/\\]schemas_0\.js$/ },
      async ({ path }) => ({
        contents: withErrorsOfATurn(await readFile(path, "utf8")),
        loader: "js",
      }),
    )
  },
}

/** A class that is not registered is used by nothing, and so left out. */
function withErrorsOfATurn(schemas: string): string {
  return schemas.replaceAll(
    /^n0_registry\.registerError\(\w+\$, (\w+)\);$/gmu,
    (registration, name: string) => (errorsOfATurn.includes(name) ? registration : ""),
  )
}

function unavailable(name: string): string {
  return `export class ${name} { constructor() { throw new Error("${name} is not in this bundle") } }`
}

/** A request as it came over the wire. */
export interface AwsRequest {
  readonly operation: string
  readonly path: string
  readonly query: URLSearchParams
  readonly body: string
}

/** REST operations by method and path; a part in braces is a label. */
const restOperations: readonly (readonly [string, RegExp])[] = [
  ["ListInstances", /^GET \/instance$/],
  ["DescribeInstance", /^GET \/instance\/[^/]+$/],
  ["ListBots", /^GET \/instance\/[^/]+\/bots$/],
  ["DescribePhoneNumber", /^GET \/phone-number\/[^/]+$/],
  ["ReleasePhoneNumber", /^DELETE \/phone-number\/[^/]+$/],
  ["ListPhoneNumbersV2", /^POST \/phone-number\/list$/],
  ["ListFlowAssociations", /^GET \/flow-associations-summary\/[^/]+$/],
  // The second flow has an answer of its own.
  ["DescribeContactFlow.customer-queue", /^GET \/contact-flows\/[^/]+\/f{8}-.*2$/],
  ["DescribeContactFlow", /^GET \/contact-flows\/[^/]+\/[^/]+$/],
  ["GetEffectiveHoursOfOperations", /^GET \/effective-hours-of-operations\/[^/]+\/[^/]+$/],
  ["ListHoursOfOperationOverrides", /^GET \/hours-of-operations\/[^/]+\/[^/]+\/overrides$/],
  ["CreateHoursOfOperationOverride", /^PUT \/hours-of-operations\/[^/]+\/[^/]+\/overrides$/],
  [
    "DeleteHoursOfOperationOverride",
    /^DELETE \/hours-of-operations\/[^/]+\/[^/]+\/overrides\/[^/]+$/,
  ],
  ["ListTagsForResource", /^GET \/tags\/arn:aws:connect:/],
  ["ListBotVersions", /^POST \/bots\/[^/]+\/botversions\/?$/],
  ["DeleteBotVersion", /^DELETE \/bots\/[^/]+\/botversions\/\d+\/?$/],
  ["ListBotAliases", /^POST \/bots\/[^/]+\/botaliases\/?$/],
  ["DescribeBotLocale", /^GET \/bots\/[^/]+\/botversions\/[^/]+\/botlocales\/[^/]+\/?$/],
  ["DescribeBotAlias", /^GET \/bots\/[^/]+\/botaliases\/[^/]+\/?$/],
  ["GetFunctionConfiguration", /^GET \/2015-03-31\/functions\/[^/]+\/configuration$/],
  ["GetAccountSettings", /^GET \/2016-08-19\/account-settings\/?$/],
  ["GetFunctionConcurrency", /^GET \/2019-09-30\/functions\/[^/]+\/concurrency$/],
  ["ListEventSourceMappings", /^GET \/2015-03-31\/event-source-mappings\/?$/],
]

/** The operation that a request asks for, in whichever of AWS's protocols; undefined for one that isn't served. */
export function operationOf(request: {
  readonly method: string
  readonly url: URL
  readonly target: string | undefined
  readonly body: string
}): string | undefined {
  const { method, url, target, body } = request
  if (target !== undefined) return target.split(".").at(-1)
  const action = new URLSearchParams(body).get("Action")
  if (action !== null) return action
  if (url.searchParams.has("versions")) return "ListObjectVersions"
  const line = `${method} ${decodeURIComponent(url.pathname)}`
  return restOperations.find(([, pattern]) => pattern.test(line))?.[0]
}

/**
 * Stands in for `@aws-sdk/middleware-endpoint-discovery`: no command of this function discovers endpoints, and DynamoDB
 * works without.
 */
export function resolveEndpointDiscoveryConfig<Config>(config: Config): Config {
  return config
}

/** How the SDK would look up whether to discover endpoints: never. */
export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: (): undefined => undefined,
  configFileSelector: (): undefined => undefined,
  default: undefined,
}

import process from "node:process"

/** Where the local endpoints are, and what the functions are told on AWS by their environment. */
export interface LambdaEnvironment {
  readonly dynamodbEndpoint: string
  readonly snsEndpoint: string
  readonly region: string
  readonly tableName: string
  readonly botName: string
  readonly botAliasName: string
}

/** Sets the variables that Lambda would set, with credentials that mean nothing outside this machine. */
export function setLambdaEnvironment(environment: LambdaEnvironment): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: environment.dynamodbEndpoint,
    AWS_ENDPOINT_URL_SNS: environment.snsEndpoint,
    AWS_REGION: environment.region,
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    TABLE_NAME: environment.tableName,
    BOT_NAME: environment.botName,
    BOT_ALIAS_NAME: environment.botAliasName,
    POWERTOOLS_METRICS_DISABLED: "true",
    POWERTOOLS_LOG_LEVEL: process.env["POWERTOOLS_LOG_LEVEL"] ?? "SILENT",
  })
}

import process from "node:process"

/** What the functions are told on AWS by their environment, besides where AWS is. */
export interface LambdaEnvironment {
  readonly tableName: string
  readonly botName: string
  readonly botAliasName: string
}

/** Sets the variables that a deployment sets for the functions. */
export function setLambdaEnvironment(environment: LambdaEnvironment): void {
  Object.assign(process.env, {
    TABLE_NAME: environment.tableName,
    BOT_NAME: environment.botName,
    BOT_ALIAS_NAME: environment.botAliasName,
    POWERTOOLS_METRICS_DISABLED: "true",
    POWERTOOLS_LOG_LEVEL: process.env["POWERTOOLS_LOG_LEVEL"] ?? "SILENT",
  })
}

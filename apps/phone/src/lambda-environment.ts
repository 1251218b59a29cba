import process from "node:process"

/** What the functions are told on AWS by their environment, besides where AWS is. */
export interface LambdaEnvironment {
  readonly tableName: string
  readonly botName: string
  readonly botAliasName: string
  /** The topic that tells the owner of changes; undefined where nobody is told. */
  readonly ownerTopicArn: string | undefined
}

/** Sets the variables that a deployment sets for the functions. */
export function setLambdaEnvironment(environment: LambdaEnvironment): void {
  delete process.env["OWNER_TOPIC_ARN"]
  Object.assign(process.env, {
    TABLE_NAME: environment.tableName,
    BOT_NAME: environment.botName,
    BOT_ALIAS_NAME: environment.botAliasName,
    ...(environment.ownerTopicArn !== undefined && {
      OWNER_TOPIC_ARN: environment.ownerTopicArn,
    }),
    POWERTOOLS_METRICS_DISABLED: "true",
    POWERTOOLS_LOG_LEVEL: process.env["POWERTOOLS_LOG_LEVEL"] ?? "SILENT",
  })
}

import type { OurBot } from "./lex/our-bot.ts"

/** What the Lambda is told by its environment. */
export interface LambdaEnvironment {
  readonly tableName: string
  readonly bot: OurBot
}

/** Reads TABLE_NAME, BOT_NAME and BOT_ALIAS_NAME, and BOT_ID and BOT_ALIAS_ID where they are known. Throws when one is missing. */
export function lambdaEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): LambdaEnvironment {
  return {
    tableName: required(environment, "TABLE_NAME"),
    bot: {
      name: required(environment, "BOT_NAME"),
      aliasName: required(environment, "BOT_ALIAS_NAME"),
      id: environment["BOT_ID"] || undefined,
      aliasId: environment["BOT_ALIAS_ID"] || undefined,
    },
  }
}

function required(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = environment[name]
  if (value === undefined || value === "")
    throw new EnvironmentFault(
      `Expected ${name} in the environment, got nothing; set it for this function`,
    )
  return value
}

/** The Lambda's environment lacks something. */
class EnvironmentFault extends Error {
  override readonly name = "EnvironmentFault"
}

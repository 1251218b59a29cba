import { businessOf, type CallCenter } from "@call-center/config"
import { localArn, resources } from "@call-center/contact-flows"
import { botAliasName, botDefinition } from "@call-center/lex-bot"
import type { DeployedBot } from "@call-center/simulator"

import type { LocalCodeHook } from "./local-code-hook.ts"

/** The bot of a local instance as it would be deployed, without its code hook. */
export function deployedBot(callCenter: CallCenter): Omit<DeployedBot, keyof LocalCodeHook> {
  const { locale, deployment } = callCenter
  const aliasArn = localArn(resources.bot, deployment.region)
  const [botId = "", aliasId = ""] = aliasArn.split("/").slice(-2)
  return {
    aliasArn,
    definition: configuredBot(callCenter),
    localeId: locale,
    botId,
    aliasId,
    aliasName: botAliasName,
  }
}

/** The definition of the bot that a config asks for. */
export function configuredBot(callCenter: CallCenter): ReturnType<typeof botDefinition> {
  const { faq, locale, voice } = callCenter
  return botDefinition({ business: businessOf(callCenter), faq, locale, voice })
}

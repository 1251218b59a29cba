import type { ElicitationCodeHook } from "./bot-properties.ts"

/**
 * Asks the dialog code hook about every answer to a question of the bot. One page of the guide says that an intent's hook,
 * once enabled, runs after every turn; another says that each point of the conversation has to ask for it.
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/lambda-attach-api.html
 * @see https://docs.aws.amazon.com/lexv2/latest/dg/paths-code-hook.html
 */
export const elicitationCodeHook: ElicitationCodeHook = { EnableCodeHookInvocation: true }

import {
  type BotProperties,
  lexBotOutputs,
  lexBotParameters,
  lexBotTemplate,
} from "@call-center/lex-bot"
import { CloudformationStack } from "@cdktf/provider-aws/lib/cloudformation-stack/index.js"
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy/index.js"
import { IamRole } from "@cdktf/provider-aws/lib/iam-role/index.js"
import { Construct } from "constructs"

import { Kept } from "../stack/kept.ts"
import { policyDocument, serviceTrust } from "../stack/policy-document.ts"
import type { Stage } from "../stack/stage.ts"
import type { ConnectInstance } from "./connect-instance.ts"
import { StackTemplate } from "./stack-template.ts"

export interface LexBotProps {
  readonly stage: Stage
  readonly instance: ConnectInstance
  readonly bot: BotProperties
  readonly codeHookArn: string
}

/** Far longer than building a locale takes; CloudFormation rolls back after it. */
const timeoutInMinutes = 30

/**
 * The bot, its version, its alias, the permission to call the code hook and the association with the instance, as one
 * CloudFormation stack: Terraform's own Lex resources can't order slots, build a locale or make an alias. The version's
 * logical id is a hash of the bot, so that a change makes a new version and the alias moves to it.
 */
export class LexBot extends Construct {
  readonly botId: string
  readonly botVersion: string
  readonly aliasArn: string
  /** Holds the stack's template, and is emptied when it is destroyed. */
  readonly templateBucketName: string

  constructor(scope: Construct, id: string, props: LexBotProps) {
    super(scope, id)
    const { stage, instance, bot, codeHookArn } = props
    const role = new IamRole(this, "Role", {
      name: bot.Name,
      assumeRolePolicy: serviceTrust("lexv2.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": stage.account.id },
        // AWS's own examples name the alias; which of the two Lex sends is documented nowhere.
        ArnLike: {
          "aws:SourceArn": [
            stage.account.arn("lex", "bot/*"),
            stage.account.arn("lex", "bot-alias/*"),
          ],
        },
      }),
    })
    const policy = new IamRolePolicy(this, "Policy", {
      name: "least-privilege",
      role: role.id,
      policy: policyDocument([
        // Speech synthesis has no resources to name.
        { sid: "SpeakPrompts", actions: ["polly:SynthesizeSpeech"], resources: ["*"] },
        ...slotModels(bot).map((modelArn) => ({
          sid: "ResolveSlots",
          actions: ["bedrock:InvokeModel"],
          resources: [modelArn],
        })),
      ]),
    })
    const template = new StackTemplate(this, "Template", {
      stage,
      template: lexBotTemplate({ bot, tags: stage.tags }),
    })
    const stack = new CloudformationStack(this, "Stack", {
      name: bot.Name,
      templateUrl: template.url,
      parameters: {
        [lexBotParameters.lexRoleArn]: role.arn,
        [lexBotParameters.codeHookArn]: codeHookArn,
        [lexBotParameters.connectInstanceArn]: instance.arn,
      },
      timeoutInMinutes,
      // It bounds the creation only, and the provider replaces a stack, bot and all, that comes back with another one.
      lifecycle: { ignoreChanges: ["timeout_in_minutes"] },
      dependsOn: [policy],
    })
    if (stage.callCenter.deployment.deletionProtection) new Kept(this, "Kept", stack.id)
    const { outputs } = stack
    this.templateBucketName = template.bucketName
    this.botId = outputs.lookup(lexBotOutputs.botId)
    this.botVersion = outputs.lookup(lexBotOutputs.botVersion)
    this.aliasArn = outputs.lookup(lexBotOutputs.botAliasArn)
  }
}

/** Models that Lex asks as the bot's role. */
function slotModels({ BotLocales }: BotProperties): readonly string[] {
  return BotLocales.flatMap(({ GenerativeAISettings }) => {
    const slots = GenerativeAISettings?.RuntimeSettings.SlotResolutionImprovementSpecification
    return slots === undefined ? [] : [slots.BedrockModelSpecification.ModelArn]
  })
}

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

import { policyDocument, serviceTrust } from "../stack/policy-document.ts"
import type { Stage } from "../stack/stage.ts"
import { terraformText } from "../stack/terraform-text.ts"
import type { ConnectInstance } from "./connect-instance.ts"
import { inlineTemplate } from "./inline-template.ts"

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

  constructor(scope: Construct, id: string, props: LexBotProps) {
    super(scope, id)
    const { stage, instance, bot, codeHookArn } = props
    const role = new IamRole(this, "Role", {
      name: bot.Name,
      assumeRolePolicy: serviceTrust("lexv2.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": stage.account.id },
        ArnLike: { "aws:SourceArn": stage.account.arn("lex", "bot/*") },
      }),
    })
    const policy = new IamRolePolicy(this, "Policy", {
      name: "least-privilege",
      role: role.id,
      policy: policyDocument([
        // Speech synthesis has no resources to name.
        { sid: "SpeakPrompts", actions: ["polly:SynthesizeSpeech"], resources: ["*"] },
      ]),
    })
    const { outputs } = new CloudformationStack(this, "Stack", {
      name: bot.Name,
      templateBody: terraformText(inlineTemplate(lexBotTemplate({ bot, tags: stage.tags }))),
      parameters: {
        [lexBotParameters.lexRoleArn]: role.arn,
        [lexBotParameters.codeHookArn]: codeHookArn,
        [lexBotParameters.connectInstanceArn]: instance.arn,
      },
      timeoutInMinutes,
      ...(stage.callCenter.deployment.deletionProtection
        ? { lifecycle: { preventDestroy: true } }
        : {}),
      dependsOn: [policy],
    })
    this.botId = outputs.lookup(lexBotOutputs.botId)
    this.botVersion = outputs.lookup(lexBotOutputs.botVersion)
    this.aliasArn = outputs.lookup(lexBotOutputs.botAliasArn)
  }
}

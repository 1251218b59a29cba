import { CloudformationStack } from "@cdktf/provider-aws/lib/cloudformation-stack/index.js"
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy/index.js"
import { IamRole } from "@cdktf/provider-aws/lib/iam-role/index.js"
import { Construct } from "constructs"

import type { Account } from "./account.ts"
import type { ConnectInstance } from "./connect-instance.ts"
import { policyDocument, serviceTrust } from "./policy-document.ts"

export interface LexBotProps {
  readonly name: string
  readonly account: Account
  readonly instance: ConnectInstance
  /** The CloudFormation template of `@call-center/lex-bot`, as JSON. */
  readonly template: string
  readonly codeHookArn: string
}

/**
 * The bot, its version, its alias, the permission to call the code hook and the association with the instance, as one
 * CloudFormation stack: Terraform's own Lex resources can't order slots, build a locale or make an alias.
 */
export class LexBot extends Construct {
  readonly botId: string
  readonly aliasArn: string

  constructor(scope: Construct, id: string, props: LexBotProps) {
    super(scope, id)
    const role = new IamRole(this, "Role", {
      name: `${props.name}-bot`,
      assumeRolePolicy: serviceTrust("lexv2.amazonaws.com", {
        StringEquals: { "aws:SourceAccount": props.account.id },
      }),
    })
    new IamRolePolicy(this, "Policy", {
      name: "least-privilege",
      role: role.id,
      policy: policyDocument([
        // Speech synthesis has no resources to name.
        { sid: "SpeakPrompts", actions: ["polly:SynthesizeSpeech"], resources: ["*"] },
      ]),
    })
    const stack = new CloudformationStack(this, "Stack", {
      name: `${props.name}-bot`,
      templateBody: escapeTerraform(props.template),
      parameters: {
        LexRoleArn: role.arn,
        CodeHookArn: props.codeHookArn,
        ConnectInstanceArn: props.instance.arn,
      },
      timeoutInMinutes: 30,
    })
    this.botId = stack.outputs.lookup("BotId")
    this.aliasArn = stack.outputs.lookup("BotAliasArn")
  }
}

/** CloudFormation's own `${...}` must pass through Terraform's templates untouched. */
function escapeTerraform(template: string): string {
  return template.replaceAll("${", "$${").replaceAll("%{", "%%{")
}

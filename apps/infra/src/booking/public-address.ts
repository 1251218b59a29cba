import { CloudformationStack } from "@cdktf/provider-aws/lib/cloudformation-stack/index.js"
import { Construct } from "constructs"

import type { NodeFunction } from "./node-function.ts"

export interface PublicAddressProps {
  /** Of the CloudFormation stack. */
  readonly name: string
  readonly function: Pick<NodeFunction, "functionName" | "aliasName" | "aliasArn">
}

/**
 * A URL by which everybody may call a function's alias, unsigned: whom to answer is the function's to decide. It takes two
 * permissions, and the second, to invoke the function through the URL, only CloudFormation can give: the pinned provider
 * knows no such condition, and without it everybody in AWS could invoke the function directly.
 * https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
 */
export class PublicAddress extends Construct {
  /** `https://<id>.lambda-url.<region>.on.aws/` */
  readonly url: string

  constructor(scope: Construct, id: string, props: PublicAddressProps) {
    super(scope, id)
    const { functionName, aliasName, aliasArn } = props.function
    const stack = new CloudformationStack(this, "Stack", {
      name: props.name,
      templateBody: JSON.stringify(template),
      parameters: { FunctionName: functionName, AliasName: aliasName, AliasArn: aliasArn },
    })
    this.url = stack.outputs.lookup("Url")
  }
}

const text = { Type: "String" } as const

const template = {
  AWSTemplateFormatVersion: "2010-09-09",
  Description: "A URL by which everybody may call a function",
  Parameters: { FunctionName: text, AliasName: text, AliasArn: text },
  Resources: {
    Url: {
      Type: "AWS::Lambda::Url",
      Properties: {
        TargetFunctionArn: { Ref: "FunctionName" },
        Qualifier: { Ref: "AliasName" },
        AuthType: "NONE",
        InvokeMode: "BUFFERED",
      },
    },
    CallUrl: {
      Type: "AWS::Lambda::Permission",
      Properties: {
        Action: "lambda:InvokeFunctionUrl",
        FunctionName: { Ref: "AliasArn" },
        Principal: "*",
        FunctionUrlAuthType: "NONE",
      },
    },
    InvokeThroughUrl: {
      Type: "AWS::Lambda::Permission",
      Properties: {
        Action: "lambda:InvokeFunction",
        FunctionName: { Ref: "AliasArn" },
        Principal: "*",
        InvokedViaFunctionUrl: true,
      },
    },
  },
  Outputs: { Url: { Value: { "Fn::GetAtt": ["Url", "FunctionUrl"] } } },
} as const

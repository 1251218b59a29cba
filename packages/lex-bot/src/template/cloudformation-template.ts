/** A CloudFormation template as plain data; `JSON.stringify` makes the body of it. */
export interface CloudFormationTemplate {
  readonly AWSTemplateFormatVersion: "2010-09-09"
  readonly Description: string
  readonly Parameters: Readonly<
    Record<string, { readonly Type: "String"; readonly Description: string }>
  >
  readonly Resources: Readonly<Record<string, CloudFormationResource>>
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>
}

export interface CloudFormationResource {
  readonly Type: string
  readonly DeletionPolicy?: "RetainExceptOnCreate"
  readonly UpdateReplacePolicy?: "Retain"
  readonly Properties: Readonly<Record<string, unknown>>
}

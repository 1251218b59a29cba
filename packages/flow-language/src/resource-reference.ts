import type { AttributeReference } from "./attribute-reference.ts"

/** Kinds of resources that flows point at. */
export type ResourceKind =
  | "agent"
  | "caseTemplate"
  | "contactFlow"
  | "dataTable"
  | "encryptionKey"
  | "flowModule"
  | "hoursOfOperation"
  | "lambdaFunction"
  | "lexBotAlias"
  | "phoneNumber"
  | "prompt"
  | "queue"
  | "taskTemplate"
  | "view"
  | "voiceConnector"
  | "wisdomAssistant"

/** A resource by the name that the author gave it; `resolve` of {@link emitFlow} knows its id or ARN. */
export type ResourceReference<Kind extends ResourceKind = ResourceKind> = {
  [K in Kind]: { readonly [P in K]: string }
}[Kind]

/** An id or ARN that is known already, written as it stands. */
export interface ResourceLiteral {
  readonly arn: string
}

/** What may stand where a flow names a resource: a reference, a known ARN, or an attribute that holds one. */
export type Resource<Kind extends ResourceKind> =
  | ResourceReference<Kind>
  | ResourceLiteral
  | AttributeReference

/** Turns a reference into what stands in the flow: an ARN, an id, or a Terraform expression. */
export type ResolveResource = (reference: ResourceReference) => string

/** An id or ARN as it stands, for resources that are not made with this code. */
export function arn(value: string): ResourceLiteral {
  return { arn: value }
}

/** Refers to the own queue of an agent. */
export function agent(name: string): ResourceReference<"agent"> {
  return { agent: name }
}

/** Refers to a contact flow by the name that `resolve` knows it by. */
export function contactFlowNamed(name: string): ResourceReference<"contactFlow"> {
  return { contactFlow: name }
}

/** Refers to a flow module by the name that `resolve` knows it by. */
export function flowModule(name: string): ResourceReference<"flowModule"> {
  return { flowModule: name }
}

/** Refers to hours of operation by the name that `resolve` knows them by. */
export function hoursOfOperation(name: string): ResourceReference<"hoursOfOperation"> {
  return { hoursOfOperation: name }
}

/** Refers to a Lambda function that the instance may invoke. */
export function lambdaFunction(name: string): ResourceReference<"lambdaFunction"> {
  return { lambdaFunction: name }
}

/** Refers to an alias of a Lex V2 bot that the instance may use. */
export function lexBotAlias(name: string): ResourceReference<"lexBotAlias"> {
  return { lexBotAlias: name }
}

/** Refers to a phone number that the instance has claimed. */
export function phoneNumber(name: string): ResourceReference<"phoneNumber"> {
  return { phoneNumber: name }
}

/** Refers to a recorded prompt of the instance. */
export function prompt(name: string): ResourceReference<"prompt"> {
  return { prompt: name }
}

/** Refers to a queue by the name that `resolve` knows it by. */
export function queue(name: string): ResourceReference<"queue"> {
  return { queue: name }
}

/** What stands in the flow for a resource. */
export function writeResource(resource: Resource<ResourceKind>, resolve: ResolveResource): string {
  if ("jsonPath" in resource) return resource.jsonPath
  if ("arn" in resource) return resource.arn
  return resolve(resource)
}

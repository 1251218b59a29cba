/** What flows are written with: an action each, attributes, resources, and the flow around them. */
export type { Action } from "../action.ts"
export * from "../actions/actions.ts"
export type { Message } from "../actions/message.ts"
export type { VoiceConnector } from "../actions/voice-connector.ts"
export type {
  AttributeReference,
  JsonPath,
  NumberValue,
  TextValue,
} from "../attribute-reference.ts"
export { attributeReference } from "../attribute-reference.ts"
export {
  awsRegion,
  caseField,
  channel,
  contactAttribute,
  contactId,
  currentAgent,
  customerEndpoint,
  customerProfile,
  external,
  flowAttribute,
  initialContactId,
  initiationMethod,
  instanceArn,
  languageCode,
  lex,
  metrics,
  moduleData,
  previousContactId,
  storedCustomerInput,
  systemEndpoint,
  targetQueue,
  view,
  wisdomSessionArn,
} from "../attributes.ts"
export type { Condition, ConditionalBranch } from "../condition.ts"
export type { ContactFlowModule } from "../contact-flow-module.ts"
export { contactFlowModule, emitModuleSettings } from "../contact-flow-module.ts"
export type { ContactFlow, FlowFragment } from "../contact-flow.ts"
export { actionAt, contactFlow } from "../contact-flow.ts"
export type { EmitOptions } from "../emit-flow.ts"
export { emitFlow } from "../emit-flow.ts"
export type {
  ActionBody,
  FlowAction,
  FlowCondition,
  FlowContent,
  FlowError,
  FlowTransitions,
  JsonObject,
  JsonValue,
} from "../flow-content.ts"
export { flowText } from "../flow-text.ts"
export type { FlowType } from "../flow-type.ts"
export { consoleFlowTypes, flowTypes } from "../flow-type.ts"
export type { ModuleContract } from "../module-contract.ts"
export { rawAction } from "../raw-action.ts"
export type {
  ResolveResource,
  Resource,
  ResourceKind,
  ResourceReference,
} from "../resource-reference.ts"
export {
  agent,
  arn,
  contactFlowNamed,
  flowModule,
  hoursOfOperation,
  lambdaFunction,
  lexBotAlias,
  phoneNumber,
  prompt,
  queue,
} from "../resource-reference.ts"
export type { ViewData } from "../view-data.ts"

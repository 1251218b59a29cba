import type { ActionRule } from "./action-rule.ts"
import { atMostOne, inboundFlows, noMatchingError } from "./action-rule.ts"
import {
  json,
  mapOf,
  objectOf,
  openObject,
  required,
  resource,
  staticChoice,
  staticInteger,
  text,
} from "./value-rule.ts"

const profileRequest = required(mapOf(text))

/** Actions that work with other systems. */
export const interactionRules = {
  AssociateContactToCustomerProfile: {
    category: "interaction",
    evidence: "D",
    parameters: {
      ProfileRequestData: required(
        openObject({ ProfileId: required(text), ContactId: required(text) }),
      ),
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  CreateCallbackContact: {
    category: "interaction",
    evidence: "S",
    parameters: {
      QueueId: resource("queue"),
      AgentId: resource("agent"),
      InitialCallDelaySeconds: required(staticInteger(1, 259_200)),
      MaximumConnectionAttempts: required(staticInteger(1)),
      RetryDelaySeconds: required(staticInteger(1, 259_200)),
      ContactFlowId: resource("contactFlow"),
      CallerId: text,
      CallbackMode: { ...staticChoice("AgentFirst", "CustomerFirst"), open: true },
    },
    combinations: [atMostOne("QueueId", "AgentId")],
    errors: noMatchingError,
    next: "required",
    flowTypes: inboundFlows,
    flowTypesEvidence: "D",
    varies: true,
  },
  CreateCustomerProfile: {
    category: "interaction",
    evidence: "D",
    parameters: { ProfileRequestData: profileRequest, ProfileResponseData: json },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  GetCustomerProfile: {
    category: "interaction",
    evidence: "D",
    parameters: { ProfileRequestData: profileRequest, ProfileResponseData: json },
    errors: { required: ["MultipleFoundError", "NoneFoundError", "NoMatchingError"] },
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  GetCustomerProfileObject: {
    category: "interaction",
    evidence: "D",
    parameters: { ProfileRequestData: profileRequest, ProfileResponseData: json },
    errors: { required: ["NoneFoundError", "NoMatchingError"] },
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  GetCalculatedAttributesForCustomerProfile: {
    category: "interaction",
    evidence: "D",
    parameters: { ProfileRequestData: profileRequest, ProfileResponseData: json },
    errors: { required: ["NoneFoundError", "NoMatchingError"] },
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  UpdateCustomerProfile: {
    category: "interaction",
    evidence: "D",
    parameters: { ProfileRequestData: profileRequest, ProfileResponseData: json },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  InvokeLambdaFunction: {
    category: "interaction",
    evidence: "S",
    parameters: {
      LambdaFunctionARN: required(resource("lambdaFunction")),
      InvocationTimeLimitSeconds: required(staticInteger(1, 8)),
      InvocationType: staticChoice("SYNCHRONOUS", "ASYNCHRONOUS"),
      LambdaInvocationAttributes: mapOf(text),
      ResponseValidation: objectOf({
        ResponseType: required(staticChoice("STRING_MAP", "JSON")),
      }),
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
    varies: true,
  },
} as const satisfies Readonly<Record<string, ActionRule>>

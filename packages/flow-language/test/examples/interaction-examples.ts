import {
  associateContactToCustomerProfile,
  contactFlowNamed,
  contactId,
  createCallbackContact,
  createCustomerProfile,
  customerEndpoint,
  customerProfile,
  getCalculatedAttributesForCustomerProfile,
  getCustomerProfile,
  getCustomerProfileObject,
  invokeLambdaFunction,
  lambdaFunction,
  phoneNumber,
  queue,
  updateCustomerProfile,
} from "../../src/index.ts"
import type { ActionBody } from "../../src/index.ts"
import type { ActionExample } from "./action-example.ts"
import { error, transitions, warning, withParameters, withoutError } from "./action-example.ts"

const association: ActionBody = {
  Type: "AssociateContactToCustomerProfile",
  Parameters: {
    ProfileRequestData: { ProfileId: "$.Customer.ProfileId", ContactId: "$.ContactId" },
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const callback: ActionBody = {
  Type: "CreateCallbackContact",
  Parameters: {
    QueueId: "arn:aws:example:queue/demos",
    InitialCallDelaySeconds: "60",
    MaximumConnectionAttempts: "2",
    RetryDelaySeconds: "600",
    ContactFlowId: "arn:aws:example:contactFlow/callback",
    CallerId: "arn:aws:example:phoneNumber/main",
    CallbackMode: "AgentFirst",
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const newProfile: ActionBody = {
  Type: "CreateCustomerProfile",
  Parameters: {
    ProfileRequestData: { PhoneNumber: "$.CustomerEndpoint.Address", "Attributes.source": "call" },
    ProfileResponseData: ["FirstName"],
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const changedProfile: ActionBody = {
  ...newProfile,
  Type: "UpdateCustomerProfile",
  Parameters: { ProfileRequestData: { FirstName: "Ann" } },
}

const foundProfile: ActionBody = {
  Type: "GetCustomerProfile",
  Parameters: {
    ProfileRequestData: {
      IdentifierName: "_phone",
      IdentifierValue: "$.CustomerEndpoint.Address",
    },
    ProfileResponseData: ["FirstName", "LastName"],
  },
  Transitions: transitions("next", ["MultipleFoundError", "NoneFoundError", "NoMatchingError"]),
}

const profileObject: ActionBody = {
  Type: "GetCustomerProfileObject",
  Parameters: {
    ProfileRequestData: { ProfileId: "$.Customer.ProfileId", ObjectType: "Order" },
    ProfileResponseData: ["Status"],
  },
  Transitions: transitions("next", ["NoneFoundError", "NoMatchingError"]),
}

const calculated: ActionBody = {
  Type: "GetCalculatedAttributesForCustomerProfile",
  Parameters: {
    ProfileRequestData: { ProfileId: "$.Customer.ProfileId" },
    ProfileResponseData: ["CalculatedAttributes._average_call_duration"],
  },
  Transitions: transitions("next", ["NoneFoundError", "NoMatchingError"]),
}

const lambda: ActionBody = {
  Type: "InvokeLambdaFunction",
  Parameters: {
    LambdaFunctionARN: "arn:aws:example:lambdaFunction/lookup",
    InvocationTimeLimitSeconds: "8",
    InvocationType: "SYNCHRONOUS",
    LambdaInvocationAttributes: { number: "$.CustomerEndpoint.Address" },
    ResponseValidation: { ResponseType: "JSON" },
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

export const interactionExamples = {
  AssociateContactToCustomerProfile: {
    built: associateContactToCustomerProfile({
      profileId: customerProfile("ProfileId"),
      contactId,
      next: "next",
      onError: "failed",
    }),
    body: association,
    wrong: [
      warning(
        "missing-parameter",
        withParameters(association, { ProfileRequestData: { ContactId: "$.ContactId" } }),
      ),
    ],
  },
  CreateCallbackContact: {
    built: createCallbackContact({
      queue: queue("demos"),
      initialDelaySeconds: 60,
      maximumAttempts: 2,
      retryDelaySeconds: 600,
      flow: contactFlowNamed("callback"),
      callerId: phoneNumber("main"),
      mode: "AgentFirst",
      next: "next",
      onError: "failed",
    }),
    body: callback,
    wrong: [
      error("parameter-value", withParameters(callback, { RetryDelaySeconds: "259201" })),
      error("parameter-combination", withParameters(callback, { AgentId: "ann" })),
      error("missing-parameter", withParameters(callback, { InitialCallDelaySeconds: undefined })),
    ],
  },
  CreateCustomerProfile: {
    built: createCustomerProfile({
      request: { PhoneNumber: customerEndpoint.address, "Attributes.source": "call" },
      response: ["FirstName"],
      next: "next",
      onError: "failed",
    }),
    body: newProfile,
    wrong: [
      warning("missing-parameter", withParameters(newProfile, { ProfileRequestData: undefined })),
    ],
  },
  UpdateCustomerProfile: {
    built: updateCustomerProfile({
      request: { FirstName: "Ann" },
      next: "next",
      onError: "failed",
    }),
    body: changedProfile,
    wrong: [
      warning(
        "empty-string",
        withParameters(changedProfile, { ProfileRequestData: { FirstName: "" } }),
      ),
    ],
  },
  GetCustomerProfile: {
    built: getCustomerProfile({
      request: { IdentifierName: "_phone", IdentifierValue: customerEndpoint.address },
      response: ["FirstName", "LastName"],
      next: "next",
      onMultipleProfiles: "failed",
      onNoProfile: "failed",
      onError: "failed",
    }),
    body: foundProfile,
    wrong: [warning("missing-error", withoutError(foundProfile, "NoneFoundError"))],
  },
  GetCustomerProfileObject: {
    built: getCustomerProfileObject({
      request: { ProfileId: customerProfile("ProfileId"), ObjectType: "Order" },
      response: ["Status"],
      next: "next",
      onNoProfile: "failed",
      onError: "failed",
    }),
    body: profileObject,
    wrong: [warning("missing-error", withoutError(profileObject, "NoneFoundError"))],
  },
  GetCalculatedAttributesForCustomerProfile: {
    built: getCalculatedAttributesForCustomerProfile({
      request: { ProfileId: customerProfile("ProfileId") },
      response: ["CalculatedAttributes._average_call_duration"],
      next: "next",
      onNoProfile: "failed",
      onError: "failed",
    }),
    body: calculated,
    wrong: [warning("missing-error", withoutError(calculated, "NoMatchingError"))],
  },
  InvokeLambdaFunction: {
    built: invokeLambdaFunction({
      function: lambdaFunction("lookup"),
      timeLimitSeconds: 8,
      invocation: "SYNCHRONOUS",
      attributes: { number: customerEndpoint.address },
      response: "JSON",
      next: "next",
      onError: "failed",
    }),
    body: lambda,
    wrong: [
      error("parameter-value", withParameters(lambda, { InvocationTimeLimitSeconds: "9" })),
      error(
        "static-only",
        withParameters(lambda, { InvocationTimeLimitSeconds: "$.Attributes.seconds" }),
      ),
      error(
        "parameter-value",
        withParameters(lambda, { ResponseValidation: { ResponseType: "JSON_OBJECT" } }),
      ),
      error("unknown-parameter", withParameters(lambda, { RequestAttributes: {} })),
      error("missing-error", withoutError(lambda, "NoMatchingError")),
    ],
  },
} satisfies Record<string, ActionExample>

import { authenticateParticipant } from "../admin-guide-actions/authenticate-participant.ts"
import { createPersistentContactAssociation } from "../admin-guide-actions/create-persistent-contact-association.ts"
import { evaluateDataTableValues } from "../admin-guide-actions/evaluate-data-table-values.ts"
import { listDataTableValues } from "../admin-guide-actions/list-data-table-values.ts"
import { loadContactContent } from "../admin-guide-actions/load-contact-content.ts"
import { upsertDataTableValues } from "../admin-guide-actions/upsert-data-table-values.ts"
import type { JsonObject } from "../flow-content.ts"
import { associateContactToCustomerProfile } from "../interactions/associate-contact-to-customer-profile.ts"
import { createCallbackContact } from "../interactions/create-callback-contact.ts"
import { createCustomerProfile } from "../interactions/create-customer-profile.ts"
import { getCalculatedAttributesForCustomerProfile } from "../interactions/get-calculated-attributes-for-customer-profile.ts"
import { getCustomerProfileObject } from "../interactions/get-customer-profile-object.ts"
import { getCustomerProfile } from "../interactions/get-customer-profile.ts"
import { invokeLambdaFunction } from "../interactions/invoke-lambda-function.ts"
import { updateCustomerProfile } from "../interactions/update-customer-profile.ts"
import { type ActionShape, shape } from "./action-shape.ts"
import { jsonCode, type Properties } from "./code.ts"
import { byName } from "./condition-code.ts"
import { queueOrAgentCode } from "./contact-shapes.ts"
import {
  attributeCode,
  fixedNumberCode,
  isObject,
  jsonListCode,
  jsonObjectCode,
  namesCode,
  resourceCode,
  textCode,
  textsCode,
  wordCode,
} from "./value-code.ts"

const profile = { parameters: profileCode, needs: ["request"] }

/** Actions that use other services. */
export const interactionShapes: Readonly<Record<string, readonly ActionShape[]>> = {
  AssociateContactToCustomerProfile: [
    shape(
      { associateContactToCustomerProfile },
      {
        parameters: ({ ProfileRequestData: request }) =>
          isObject(request)
            ? {
                profileId: textCode(request["ProfileId"]),
                contactId: textCode(request["ContactId"]),
              }
            : {},
        needs: ["profileId", "contactId"],
      },
    ),
  ],
  AuthenticateParticipant: [
    shape(
      { authenticateParticipant },
      {
        parameters: (it) => ({
          cognito: jsonObjectCode(it["CognitoConfiguration"]),
          customerProfiles: jsonObjectCode(it["CustomerProfilesConfiguration"]),
          timeLimitMinutes: fixedNumberCode(it["TimeLimitMinutes"]),
        }),
        needs: ["cognito", "customerProfiles", "timeLimitMinutes"],
        conditions: byName("onResult"),
        optionalErrors: ["onTimeout"],
      },
    ),
  ],
  CreateCallbackContact: [
    shape(
      { createCallbackContact },
      {
        parameters: (it) => ({
          ...queueOrAgentCode(it),
          initialDelaySeconds: fixedNumberCode(it["InitialCallDelaySeconds"]),
          maximumAttempts: fixedNumberCode(it["MaximumConnectionAttempts"]),
          retryDelaySeconds: fixedNumberCode(it["RetryDelaySeconds"]),
          flow: resourceCode(it["ContactFlowId"]),
          callerId: resourceCode(it["CallerId"]),
          mode: wordCode(it["CallbackMode"], ["AgentFirst"]),
        }),
        needs: ["initialDelaySeconds", "maximumAttempts", "retryDelaySeconds"],
      },
    ),
  ],
  CreateCustomerProfile: [shape({ createCustomerProfile }, profile)],
  CreatePersistentContactAssociation: [
    shape(
      { createPersistentContactAssociation },
      {
        parameters: (it) => ({
          rehydration:
            typeof it["RehydrationType"] === "string" ? jsonCode(it["RehydrationType"]) : undefined,
          sourceContactId: attributeCode(it["SourceContactId"]),
        }),
        needs: ["rehydration", "sourceContactId"],
      },
    ),
  ],
  EvaluateDataTableValues: [
    shape(
      { evaluateDataTableValues },
      {
        parameters: (it) => ({
          table: resourceCode(it["DataTableId"]),
          queries: jsonListCode(it["Queries"]),
        }),
        needs: ["table", "queries"],
      },
    ),
  ],
  GetCalculatedAttributesForCustomerProfile: [
    shape(
      { getCalculatedAttributesForCustomerProfile },
      { ...profile, errors: ["onNoProfile", "onError"] },
    ),
  ],
  GetCustomerProfile: [
    shape(
      { getCustomerProfile },
      { ...profile, errors: ["onMultipleProfiles", "onNoProfile", "onError"] },
    ),
  ],
  GetCustomerProfileObject: [
    shape({ getCustomerProfileObject }, { ...profile, errors: ["onNoProfile", "onError"] }),
  ],
  InvokeLambdaFunction: [
    shape(
      { invokeLambdaFunction },
      {
        parameters: (it) => ({
          function: resourceCode(it["LambdaFunctionARN"]),
          timeLimitSeconds: fixedNumberCode(it["InvocationTimeLimitSeconds"]),
          attributes: textsCode(it["LambdaInvocationAttributes"]),
          response: isObject(it["ResponseValidation"])
            ? wordCode(it["ResponseValidation"]["ResponseType"], ["STRING_MAP", "JSON"])
            : undefined,
          invocation: wordCode(it["InvocationType"], ["SYNCHRONOUS", "ASYNCHRONOUS"]),
        }),
        needs: ["function", "timeLimitSeconds"],
      },
    ),
  ],
  ListDataTableValues: [
    shape(
      { listDataTableValues },
      {
        parameters: (it) => ({
          table: resourceCode(it["DataTableId"]),
          primaryKeyGroups: jsonListCode(it["PrimaryKeyGroups"]),
        }),
        needs: ["table", "primaryKeyGroups"],
      },
    ),
  ],
  LoadContactContent: [shape({ loadContactContent })],
  UpdateCustomerProfile: [shape({ updateCustomerProfile }, profile)],
  UpsertDataTableValues: [
    shape(
      { upsertDataTableValues },
      {
        parameters: (it) => ({
          table: resourceCode(it["DataTableId"]),
          lockVersion: textCode(it["LockVersion"]),
          attributes: jsonListCode(it["DataTableUpsertAttributes"]),
        }),
        needs: ["table", "lockVersion", "attributes"],
      },
    ),
  ],
}

function profileCode(it: JsonObject): Properties {
  return {
    request: textsCode(it["ProfileRequestData"]),
    response: namesCode(it["ProfileResponseData"]),
  }
}

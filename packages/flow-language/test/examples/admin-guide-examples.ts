import {
  arn,
  attributeReference,
  authenticateParticipant,
  createPersistentContactAssociation,
  evaluateDataTableValues,
  listDataTableValues,
  loadContactContent,
  upsertDataTableValues,
} from "../../src/index.ts"
import type { ActionBody } from "../../src/index.ts"
import type { ActionExample } from "./action-example.ts"
import { transitions, warning, withParameters, withoutError } from "./action-example.ts"

const signIn: ActionBody = {
  Type: "AuthenticateParticipant",
  Parameters: {
    CognitoConfiguration: { AppClientId: "client" },
    CustomerProfilesConfiguration: { ObjectTypeName: "profile" },
    TimeLimitMinutes: "5",
  },
  Transitions: transitions(
    "next",
    ["TimeLimitExceeded", "NoMatchingError"],
    [["Equals", "OptedOut", "failed"]],
  ),
}

const earlierChat: ActionBody = {
  Type: "CreatePersistentContactAssociation",
  Parameters: {
    RehydrationType: "ENTIRE_PAST_SESSION",
    SourceContactId: "$.PreviousContactId",
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const email: ActionBody = {
  Type: "LoadContactContent",
  Parameters: { ContentType: "EmailMessage" },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const queries: ActionBody = {
  Type: "EvaluateDataTableValues",
  Parameters: { DataTableId: "table-1", Queries: [{ Name: "q" }] },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const rows: ActionBody = {
  Type: "ListDataTableValues",
  Parameters: { DataTableId: "table-1", PrimaryKeyGroups: [{ Name: "g" }] },
  Transitions: transitions("next", ["NoMatchingError"]),
}

const write: ActionBody = {
  Type: "UpsertDataTableValues",
  Parameters: {
    DataTableId: "table-1",
    LockVersion: "1",
    DataTableUpsertAttributes: [{ Name: "a" }],
  },
  Transitions: transitions("next", ["NoMatchingError"]),
}

export const adminGuideExamples = {
  AuthenticateParticipant: {
    built: authenticateParticipant({
      cognito: { AppClientId: "client" },
      customerProfiles: { ObjectTypeName: "profile" },
      timeLimitMinutes: 5,
      onResult: { OptedOut: "failed" },
      next: "next",
      onTimeout: "failed",
      onError: "failed",
    }),
    body: signIn,
    wrong: [
      warning("missing-parameter", withParameters(signIn, { TimeLimitMinutes: undefined })),
      warning("wrong-kind", withParameters(signIn, { CognitoConfiguration: "client" })),
    ],
  },
  CreatePersistentContactAssociation: {
    built: createPersistentContactAssociation({
      rehydration: "ENTIRE_PAST_SESSION",
      sourceContactId: attributeReference("$.PreviousContactId"),
      next: "next",
      onError: "failed",
    }),
    body: earlierChat,
    wrong: [
      warning("reference-required", withParameters(earlierChat, { SourceContactId: "a-contact" })),
    ],
  },
  LoadContactContent: {
    built: loadContactContent({ next: "next", onError: "failed" }),
    body: email,
    wrong: [warning("parameter-value", withParameters(email, { ContentType: "Fax" }))],
  },
  EvaluateDataTableValues: {
    built: evaluateDataTableValues({
      table: arn("table-1"),
      queries: [{ Name: "q" }],
      next: "next",
      onError: "failed",
    }),
    body: queries,
    wrong: [warning("missing-parameter", withParameters(queries, { Queries: undefined }))],
  },
  ListDataTableValues: {
    built: listDataTableValues({
      table: arn("table-1"),
      primaryKeyGroups: [{ Name: "g" }],
      next: "next",
      onError: "failed",
    }),
    body: rows,
    wrong: [warning("empty-string", withParameters(rows, { DataTableId: "" }))],
  },
  UpsertDataTableValues: {
    built: upsertDataTableValues({
      table: arn("table-1"),
      lockVersion: "1",
      attributes: [{ Name: "a" }],
      next: "next",
      onError: "failed",
    }),
    body: write,
    wrong: [warning("missing-error", withoutError(write, "NoMatchingError"))],
  },
} satisfies Record<string, ActionExample>

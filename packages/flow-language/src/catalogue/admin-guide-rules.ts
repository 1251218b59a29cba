import type { ActionRule } from "./action-rule.ts"
import { equalsAny, noMatchingError } from "./action-rule.ts"
import { json, openObject, reference, required, staticChoice, text } from "./value-rule.ts"

/** Actions that only the admin guide's block pages and exports show; their error sets aren't settled. */
export const adminGuideRules = {
  AuthenticateParticipant: {
    category: "adminGuideOnly",
    evidence: "E",
    role: "listens",
    parameters: {
      CognitoConfiguration: required(openObject()),
      CustomerProfilesConfiguration: required(openObject()),
      TimeLimitMinutes: required(text),
    },
    errors: { ...noMatchingError, optional: ["TimeLimitExceeded"] },
    conditions: [{ ...equalsAny, orNext: true }],
    next: "required",
    flowTypes: "all",
  },
  CreatePersistentContactAssociation: {
    category: "adminGuideOnly",
    evidence: "E",
    role: "works",
    parameters: { RehydrationType: required(text), SourceContactId: required(reference) },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  LoadContactContent: {
    category: "adminGuideOnly",
    evidence: "E",
    role: "works",
    parameters: { ContentType: required({ ...staticChoice("EmailMessage"), open: true }) },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
  },
  EvaluateDataTableValues: {
    category: "adminGuideOnly",
    evidence: "E",
    role: "works",
    fills: ["DataTables"],
    parameters: { DataTableId: required(text), Queries: required(json) },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  ListDataTableValues: {
    category: "adminGuideOnly",
    evidence: "E",
    role: "works",
    fills: ["DataTables"],
    parameters: { DataTableId: required(text), PrimaryKeyGroups: required(json) },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
    varies: true,
  },
  UpsertDataTableValues: {
    category: "adminGuideOnly",
    evidence: "E",
    role: "works",
    parameters: {
      LockVersion: required(text),
      DataTableId: required(text),
      DataTableUpsertAttributes: required(json),
    },
    errors: noMatchingError,
    next: "required",
    flowTypes: "all",
    varies: true,
  },
} as const satisfies Readonly<Record<string, ActionRule>>

import { jsonCode } from "../../code/code.ts"
import { isObject, resourceCode, wordsCode } from "../../code/value-code.ts"
import { type Resource, writeResource } from "../../resource-reference.ts"
import {
  integer,
  listOf,
  objectOf,
  openObject,
  required,
  resource,
  staticChoice,
  text,
} from "../../rule/value-rule.ts"
import { isSameJson } from "../../same-json.ts"
import type { PropertyGroup } from "../action-parts.ts"
import { defineAction } from "../define-action.ts"
import { dataAt, fixedNumberAt, optional, parameterAt } from "../fields.ts"

/** The step-by-step guide, in one of its versions. */
export interface ViewProperties {
  /** A view of yours, or one that AWS brings: `arn("form")`. */
  readonly view: Resource<"view">
  /** For example "Latest"; an ARN may carry it itself. */
  readonly version?: string
}

const viewResource: PropertyGroup<ViewProperties> = {
  parameters: {
    ViewResource: required(objectOf({ Id: required(resource("view")), Version: text })),
  },
  write: ({ view, version }, resolve) => ({
    ViewResource: {
      Id: writeResource(view, resolve),
      ...(version !== undefined && { Version: version }),
    },
  }),
  read: ({ ViewResource: shown }) =>
    isObject(shown)
      ? { view: resourceCode(shown["Id"]), version: wordsCode(shown["Version"]) }
      : {},
  needs: ["view"],
}

const hidden = { HideResponseOn: ["TRANSCRIPT"] }

const hideFromTranscript = parameterAt<boolean>("SensitiveDataConfiguration", {
  rule: openObject({ HideResponseOn: listOf(staticChoice("TRANSCRIPT"), 1) }),
  write: (isHidden) => (isHidden ? hidden : undefined),
  read: (value) => (isSameJson(value, hidden) ? jsonCode(true) : undefined),
})

/**
 * Shows a step-by-step guide.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-showview.html
 */
export const showView = defineAction("ShowView", {
  evidence: "S",
  role: "listens",
  fills: ["Views"],
  flowTypes: ["CONTACT_FLOW", "CUSTOMER_QUEUE", "MODULE"],
  flowTypesEvidence: "D",
  channels: ["CHAT"],
  group: viewResource,
  fields: {
    timeLimitSeconds: fixedNumberAt("InvocationTimeLimitSeconds", integer(1)),
    data: optional(dataAt("ViewData")),
    /** Whether what is filled in stays out of the transcript. */
    hideFromTranscript: optional(hideFromTranscript),
  },
  branches: { onNoMatch: "required", onError: "required", onTimeout: "required" },
  named: "onAction",
  next: { mirrors: "onError" },
})

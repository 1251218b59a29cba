import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"
import type { CaseLink } from "./case-link.ts"

/** What {@link createCase} takes beside its branches. */
export interface CreateCase {
  readonly template: Resource<"caseTemplate">
  /** Fields of the case, for example `title`. */
  readonly fields?: Readonly<Record<string, TextValue>>
}

/**
 * Opens a case in Amazon Connect Cases.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-createcase.html
 */
export function createCase<
  const Next extends string,
  const OnError extends string,
  const OnNotLinked extends string = never,
>(
  properties: CreateCase & CaseLink<OnNotLinked> & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError | OnNotLinked>, "CreateCase"> {
  return action("CreateCase", {
    parameters: (resolve) => ({
      LinkContactToCase: String(properties.link),
      CaseTemplateId: writeResource(properties.template, resolve),
      CaseRequestFields: properties.fields && writeTexts(properties.fields),
    }),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}

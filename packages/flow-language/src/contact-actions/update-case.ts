import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText, writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"
import type { CaseLink } from "./case-link.ts"

/** What {@link updateCase} takes beside its branches. */
export interface UpdateCase {
  readonly caseId: TextValue
  /** Fields of the case, for example `status`. */
  readonly fields?: Readonly<Record<string, TextValue>>
}

/**
 * Changes a case of Amazon Connect Cases.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-updatecase.html
 */
export function updateCase<
  const Next extends string,
  const OnError extends string,
  const OnNotLinked extends string = never,
>(
  properties: UpdateCase & CaseLink<OnNotLinked> & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError | OnNotLinked>, "UpdateCase"> {
  return action("UpdateCase", {
    parameters: () => ({
      LinkContactToCase: String(properties.link),
      CaseId: writeText(properties.caseId),
      CaseRequestFields: properties.fields && writeTexts(properties.fields),
    }),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}

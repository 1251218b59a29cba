import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeText, writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { errorsOf } from "../error-branches.ts"
import type { CaseLink } from "./case-link.ts"

/** What {@link getCase} takes beside its branches. */
export interface GetCase {
  /** Whether the case that changed last is taken when several match. */
  readonly lastUpdated: boolean
  readonly customerId?: TextValue
  /** What the case must have. */
  readonly fields?: Readonly<Record<string, TextValue>>
  /** Fields to read afterwards as `caseField(field)`. */
  readonly response?: readonly string[]
}

/**
 * Looks a case up in Amazon Connect Cases.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-getcase.html
 */
export function getCase<
  const Next extends string,
  const OnError extends string,
  const OnMultipleCases extends string,
  const OnNoCase extends string,
  const OnNotLinked extends string = never,
>(
  properties: GetCase &
    CaseLink<OnNotLinked> &
    Continuation<Next, OnError> & {
      readonly onMultipleCases: OnMultipleCases
      readonly onNoCase: OnNoCase
    },
): Action<NoInfer<Next | OnError | OnMultipleCases | OnNoCase | OnNotLinked>, "GetCase"> {
  return action("GetCase", {
    parameters: () => ({
      LinkContactToCase: String(properties.link),
      GetLastUpdatedCase: String(properties.lastUpdated),
      CustomerId: properties.customerId && writeText(properties.customerId),
      CaseRequestFields: properties.fields && writeTexts(properties.fields),
      CaseResponseFields: properties.response,
    }),
    transitions: { NextAction: properties.next, Errors: errorsOf(properties) },
  })
}

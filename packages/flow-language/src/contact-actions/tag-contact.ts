import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { TextValue } from "../attribute-reference.ts"
import { writeTexts } from "../attribute-reference.ts"
import type { Continuation } from "../continuation.ts"
import { continuation } from "../continuation.ts"

/** What {@link tagContact} takes beside its branches. */
export interface TagContact {
  /** At most 6; no key begins with "aws:". */
  readonly tags: Readonly<Record<string, TextValue>>
}

/**
 * Tags the contact for billing reports.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/contact-actions-tagcontact.html
 */
export function tagContact<const Next extends string, const OnError extends string>(
  properties: TagContact & Continuation<Next, OnError>,
): Action<NoInfer<Next | OnError>, "TagContact"> {
  return action("TagContact", {
    parameters: () => ({ Tags: writeTexts(properties.tags) }),
    transitions: continuation(properties),
  })
}

import type { Action } from "../action.ts"
import { action } from "../action.ts"
import type { BranchesByName, NoBranches } from "../condition.ts"
import { equalsConditions } from "../condition.ts"
import { errorsOf } from "../error-branches.ts"
import type { Resource } from "../resource-reference.ts"
import { writeResource } from "../resource-reference.ts"
import type { ViewData } from "../view-data.ts"
import { writeViewData } from "../view-data.ts"

/** What {@link showView} takes beside its branches. */
export interface ShowView {
  /** A view of yours, or one that AWS brings: `arn("form")`. */
  readonly view: Resource<"view">
  /** For example "Latest"; an ARN may carry it itself. */
  readonly version?: string
  readonly timeLimitSeconds: number
  readonly data?: Readonly<Record<string, ViewData>>
  /** Whether what is filled in stays out of the transcript. */
  readonly hideFromTranscript?: boolean
}

/**
 * Shows a step-by-step guide.
 *
 * @see https://docs.aws.amazon.com/connect/latest/devguide/participant-actions-showview.html
 */
export function showView<
  const OnNoMatch extends string,
  const OnTimeout extends string,
  const OnError extends string,
  const OnAction extends BranchesByName = NoBranches,
  const Next extends string = never,
>(
  properties: ShowView & {
    /** By the name of what was chosen in the view. */
    readonly onAction?: OnAction
    readonly onNoMatch: OnNoMatch
    readonly onTimeout: OnTimeout
    readonly onError: OnError
    /** As the console, where errors go, unless given. */
    readonly next?: Next
  },
): Action<NoInfer<OnAction[keyof OnAction] | OnNoMatch | OnTimeout | OnError | Next>, "ShowView"> {
  return action("ShowView", {
    parameters: (resolve) => ({
      ViewResource: {
        Id: writeResource(properties.view, resolve),
        ...(properties.version !== undefined && { Version: properties.version }),
      },
      InvocationTimeLimitSeconds: String(properties.timeLimitSeconds),
      ViewData: properties.data && writeViewData(properties.data),
      ...(properties.hideFromTranscript === true && {
        SensitiveDataConfiguration: { HideResponseOn: ["TRANSCRIPT"] },
      }),
    }),
    transitions: {
      NextAction: properties.next ?? properties.onError,
      Errors: errorsOf(properties),
      Conditions: properties.onAction === undefined ? [] : equalsConditions(properties.onAction),
    },
  })
}

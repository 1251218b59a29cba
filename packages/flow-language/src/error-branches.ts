import type { FlowError } from "./flow-content.ts"

/** The property that stands for each `ErrorType`. */
export const errorTypes = {
  /** Anything that no other branch takes. */
  onError: "NoMatchingError",
  /** No condition holds. */
  onNoMatch: "NoMatchingCondition",
  onInputTimeout: "InputTimeLimitExceeded",
  onTimeout: "TimeLimitExceeded",
  onConnectionTimeout: "ConnectionTimeLimitExceeded",
  onCallFailed: "CallFailed",
  onInvalidPhoneNumber: "InvalidPhoneNumber",
  onInvalidCallbackNumber: "InvalidCallbackNumber",
  onNotDialable: "CallbackNumberNotDialable",
  onQueueAtCapacity: "QueueAtCapacity",
  onParticipantNotFound: "ParticipantNotFound",
  onChannelMismatch: "ChannelMismatch",
  onRedactionFailed: "InFlightRedactionConfigurationFailed",
  onMultipleProfiles: "MultipleFoundError",
  onNoProfile: "NoneFoundError",
  onMultipleCases: "MultipleFound",
  onNoCase: "NoneFound",
  onNotLinked: "ContactNotLinked",
} as const

/** A property such as `onError`, which leads on from one `ErrorType`. */
export type ErrorProperty = keyof typeof errorTypes

type ErrorBranches<Target extends string> = {
  readonly [Property in ErrorProperty]?: Target | undefined
}

/** The error branches among an action's properties, in the order in which they were written. */
export function errorsOf<Target extends string>(
  branches: ErrorBranches<NoInfer<Target>>,
): FlowError<Target>[] {
  return Object.keys(branches)
    .filter((property) => isErrorProperty(property))
    .flatMap((property) => {
      const target = branches[property]
      return target === undefined ? [] : [{ NextAction: target, ErrorType: errorTypes[property] }]
    })
}

/** Whether a property leads on from an `ErrorType`. */
export function isErrorProperty(property: string): property is ErrorProperty {
  return Object.hasOwn(errorTypes, property)
}

/** The property that stands for an error type. */
export function errorPropertyOf(errorType: string): string {
  const known = Object.entries(errorTypes).find(([, it]) => it === errorType)
  return known?.[0] ?? errorType
}

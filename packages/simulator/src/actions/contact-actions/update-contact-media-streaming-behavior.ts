import { type ActionDefinition, failure, next } from "../../flow/action-definition.ts"
import { withNamespace } from "../../flow/call-state.ts"
import { resolvePath } from "../../flow/references.ts"
import { staticParameter } from "../parameters.ts"

/** Starts or stops the audio stream; locally nothing is streamed, only `$.MediaStreams` is filled. */
export const updateContactMediaStreamingBehavior: ActionDefinition = {
  start(scope) {
    if (scope.state.contact.channel === "CHAT")
      return failure("NoMatchingError", "only calls have audio to stream")
    const timestamp = String(scope.nowMs)
    const before = resolvePath(["MediaStreams", "Customer", "Audio"], scope)
    const audio =
      staticParameter(scope, "MediaStreamingState") === "Enabled"
        ? {
            StreamARN: streamArn(scope.instance.instanceArn),
            StartTimestamp: timestamp,
            StartFragmentNumber: "1",
          }
        : { ...(typeof before === "object" ? before : {}), StopTimestamp: timestamp }
    return next(withNamespace(scope.state, "MediaStreams", { Customer: { Audio: audio } }))
  },
}

function streamArn(instanceArn: string): string {
  const [, partition, , region, account] = instanceArn.split(":")
  return `arn:${partition}:kinesisvideo:${region}:${account}:stream/local/0`
}

import { type TextValue, writeText } from "../attribute-reference.ts"
import type { JsonObject } from "../flow-content.ts"
import { type ResolveResource, type Resource, writeResource } from "../resource-reference.ts"

/** A connector that carries a call to another system. */
export interface VoiceConnector {
  readonly type: string
  readonly connector: Resource<"voiceConnector">
  readonly fromUser?: TextValue
  readonly toUser?: TextValue
  readonly userToUserInformation?: TextValue
}

/** `VoiceConnector` as the flow holds it. */
export function writeVoiceConnector(
  { type, connector, fromUser, toUser, userToUserInformation }: VoiceConnector,
  resolve: ResolveResource,
): JsonObject {
  return {
    VoiceConnectorType: type,
    VoiceConnectorArn: writeResource(connector, resolve),
    ...(fromUser !== undefined && { FromUser: writeText(fromUser) }),
    ...(toUser !== undefined && { ToUser: writeText(toUser) }),
    ...(userToUserInformation !== undefined && {
      UserToUserInformation: writeText(userToUserInformation),
    }),
  }
}

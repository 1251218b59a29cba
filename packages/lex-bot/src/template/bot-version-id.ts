import { createHash } from "node:crypto"

import type { BotProperties } from "../definition/bot-properties.ts"

/**
 * The logical id of the version that snapshots a bot. CloudFormation cannot update a version, and an alias would go on
 * serving the first one: so another bot gets another id, and the same bot the same.
 */
export function botVersionId(bot: BotProperties): string {
  return `BotVersion${createHash("sha256").update(JSON.stringify(bot)).digest("hex").slice(0, 12)}`
}

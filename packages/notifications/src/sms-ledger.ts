import { randomUUID } from "node:crypto"

import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from "@aws-sdk/client-dynamodb"
import {
  type Item,
  type ItemKey,
  type StoredDemo,
  callerKey,
  demoExpiresAt,
  smsClaimKey,
} from "@call-center/booking-store"
import type { BookingRules, Clock, PhoneNumber } from "@call-center/domain"

import { claimSeconds } from "./time-limits.ts"

/**
 * What came of an SMS in the end. `failed` was certainly not sent, and `limited` not even tried, as its number or its day
 * had enough; `unknown` may have been sent.
 */
export type SmsOutcome =
  | { readonly kind: "sent" | "optedOut" }
  | { readonly kind: "failed" | "unknown" | "limited"; readonly reason: string }

/** Whether this worker may send. */
export type SmsClaim =
  | HeldClaim
  /** Something came of it already. */
  | { readonly kind: "settled" }
  /** Another worker is at it. */
  | { readonly kind: "inFlight" }
  /** Its worker is gone, and nobody knows whether it sent: noted as unknown by this call. */
  | { readonly kind: "abandoned" }

/** The right to send one text once. */
export interface HeldClaim {
  readonly kind: "ours"
  /** Notes what came of it, so that no worker claims it again. Of a caller who was forgotten meanwhile, nothing is noted. */
  readonly settle: (outcome: SmsOutcome) => Promise<void>
  /** Gives the claim back at once, when it is certain that nothing was sent. */
  readonly release: (reason: string) => Promise<void>
}

/** Whether a caller gets texts; nothing is kept of one who is forgotten. */
export type CallerStanding = "reachable" | "optedOut" | "forgotten"

/** Who sends which SMS, so that each is sent at most once, by whichever worker, on whichever clock. */
export interface SmsLedger {
  /**
   * Claims the text about a demo's change. What failed or is unknown stays so, unless a person asks for it `again`.
   */
  readonly claim: (stored: StoredDemo, wish?: { readonly again: boolean }) => Promise<SmsClaim>
  readonly standing: (caller: PhoneNumber) => Promise<CallerStanding>
}

export interface SmsLedgerOptions {
  readonly dynamodb: DynamoDBClient
  readonly tableName: string
  readonly rules: Pick<BookingRules, "daysKept">
  readonly clock: Clock
  /** Under which key a message about a demo is claimed; that of the text about its last change unless given. */
  readonly keyOf?: (stored: StoredDemo) => ItemKey
}

/**
 * The ledger in the booking table: one item per message about a demo, under `smsClaimKey` unless told otherwise, kept as long as the demo. A claim
 * is never handed on: when its time is over it becomes `unknown`, and the worker that held it may still say better.
 */
export function createSmsLedger(options: SmsLedgerOptions): SmsLedger {
  const { dynamodb, tableName, rules, clock, keyOf = smsClaimKey } = options
  const nowSeconds = (): number => Date.parse(clock.now()) / 1000

  return {
    claim: async (stored, { again } = { again: false }) => {
      const holder = randomUUID()
      const held: HeldClaim = {
        kind: "ours",
        settle: (outcome) => noteOf(stored, holder, outcome),
        release: (reason) => noteOf(stored, holder, { kind: "released", reason }),
      }
      const current = await tryToClaim(stored, holder, again)
      // The answer to an attempt of our own may have been lost.
      if (current === undefined || current["holder"]?.S === holder) return held
      if (current["outcome"]?.S !== "claimed") return { kind: "settled" }
      if (Number(current["claimedUntil"]?.N) > nowSeconds()) return { kind: "inFlight" }
      return (await noteAbandoned(stored)) ? { kind: "abandoned" } : { kind: "inFlight" }
    },
    standing: async (caller) => {
      const { Item } = await dynamodb.send(
        new GetItemCommand({
          TableName: tableName,
          Key: { ...callerKey(caller) },
          ConsistentRead: true,
        }),
      )
      if (Item === undefined) return "forgotten"
      return Item["smsOptedOut"]?.BOOL === true ? "optedOut" : "reachable"
    },
  }

  /** The item as it is when it can't be claimed. */
  async function tryToClaim(
    stored: StoredDemo,
    holder: string,
    again: boolean,
  ): Promise<Item | undefined> {
    const unsettled = again ? ":released, :failed, :unknown" : ":released"
    try {
      await dynamodb.send(
        new UpdateItemCommand({
          TableName: tableName,
          Key: { ...keyOf(stored) },
          UpdateExpression:
            "SET entity = :entity, outcome = :claimed, holder = :holder, claimedUntil = :until, expiresAt = :expiresAt",
          ConditionExpression: `attribute_not_exists(pk) OR outcome IN (${unsettled})`,
          ReturnValuesOnConditionCheckFailure: "ALL_OLD",
          ExpressionAttributeValues: {
            ":entity": { S: "SmsClaim" },
            ":claimed": { S: "claimed" },
            ":released": { S: "released" },
            ...(again && { ":failed": { S: "failed" }, ":unknown": { S: "unknown" } }),
            ":holder": { S: holder },
            ":until": { N: String(nowSeconds() + claimSeconds) },
            ":expiresAt": { N: String(demoExpiresAt(rules, stored.demo.startsAt)) },
          },
        }),
      )
      return undefined
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException && error.Item !== undefined)
        return error.Item
      throw error
    }
  }

  /** What the holder of a claim knows, which is better than what others took it for meanwhile. */
  async function noteOf(
    stored: StoredDemo,
    holder: string,
    outcome: SmsOutcome | { readonly kind: "released"; readonly reason: string },
  ): Promise<void> {
    const reason = "reason" in outcome ? outcome.reason : undefined
    await noteWhere(stored, {
      UpdateExpression:
        reason === undefined
          ? "SET outcome = :outcome REMOVE reason"
          : "SET outcome = :outcome, reason = :reason",
      ConditionExpression: "holder = :holder",
      ExpressionAttributeValues: {
        ":outcome": { S: outcome.kind },
        ":holder": { S: holder },
        ...(reason !== undefined && { ":reason": { S: reason } }),
      },
    })
  }

  function noteAbandoned(stored: StoredDemo): Promise<boolean> {
    return noteWhere(stored, {
      UpdateExpression: "SET outcome = :unknown, reason = :gone",
      ConditionExpression: "outcome = :claimed",
      ExpressionAttributeValues: {
        ":unknown": { S: "unknown" },
        ":gone": { S: "WorkerGone" },
        ":claimed": { S: "claimed" },
      },
    })
  }

  /** False when the condition does not hold: the claim went with its caller, whom a note would bring back, or is another's. */
  async function noteWhere(
    stored: StoredDemo,
    update: Pick<
      UpdateItemCommandInput,
      "UpdateExpression" | "ConditionExpression" | "ExpressionAttributeValues"
    >,
  ): Promise<boolean> {
    const Key = { ...keyOf(stored) }
    try {
      await dynamodb.send(new UpdateItemCommand({ TableName: tableName, Key, ...update }))
      return true
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false
      throw error
    }
  }
}

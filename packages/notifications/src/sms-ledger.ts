import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  UpdateItemCommand,
} from "@aws-sdk/client-dynamodb"
import { type StoredDemo, callerKey, smsClaimKey } from "@call-center/booking-store"
import type { Clock, PhoneNumber } from "@call-center/domain"

/** What came of an SMS in the end. */
export type SmsOutcome = "sent" | "optedOut"

/** Whether this worker may send: it may, it is done already, or another worker is at it. */
export type SmsClaim = "ours" | "settled" | "inFlight"

/** Whether a caller gets texts; nothing is kept of one who is forgotten. */
export type CallerStanding = "reachable" | "optedOut" | "forgotten"

/** Who sends which SMS, so that redelivered records and two workers at a time send it once. */
export interface SmsLedger {
  readonly claim: (stored: StoredDemo) => Promise<SmsClaim>
  /** Notes what came of it: nobody claims it again. Of a caller who was forgotten meanwhile, nothing is noted. */
  readonly settle: (stored: StoredDemo, outcome: SmsOutcome) => Promise<void>
  /** Gives a claim back at once, when it is certain that nothing was sent. */
  readonly release: (stored: StoredDemo) => Promise<void>
  readonly standing: (caller: PhoneNumber) => Promise<CallerStanding>
}

export interface SmsLedgerOptions {
  readonly dynamodb: DynamoDBClient
  readonly tableName: string
  readonly clock: Clock
}

/** Longer than the function's own time-out, so that a claim only expires when its worker is gone. */
const claimSeconds = 60

/** A record stays in a DynamoDB stream for 24 hours; past that nothing can be delivered again. */
const keptSeconds = 3 * 24 * 3600

/** The ledger in the booking table: one item per change of a demo, under `smsClaimKey`. */
export function createSmsLedger({ dynamodb, tableName, clock }: SmsLedgerOptions): SmsLedger {
  const nowSeconds = (): number => Date.parse(clock.now()) / 1000
  return {
    claim: async (stored) => {
      const now = nowSeconds()
      try {
        await dynamodb.send(
          new UpdateItemCommand({
            TableName: tableName,
            Key: { ...smsClaimKey(stored) },
            UpdateExpression:
              "SET entity = :entity, outcome = :claimed, claimedUntil = :until, expiresAt = :expiresAt",
            ConditionExpression:
              "attribute_not_exists(pk) OR (outcome = :claimed AND claimedUntil <= :now)",
            ReturnValuesOnConditionCheckFailure: "ALL_OLD",
            ExpressionAttributeValues: {
              ":entity": { S: "SmsClaim" },
              ":claimed": { S: "claimed" },
              ":until": { N: String(now + claimSeconds) },
              ":now": { N: String(now) },
              ":expiresAt": { N: String(now + keptSeconds) },
            },
          }),
        )
        return "ours"
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
        return error.Item?.["outcome"]?.S === "claimed" ? "inFlight" : "settled"
      }
    },
    settle: (stored, outcome) => update(stored, outcome, nowSeconds()),
    release: (stored) => update(stored, "claimed", 0),
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

  async function update(stored: StoredDemo, outcome: string, claimedUntil: number): Promise<void> {
    const noted = dynamodb.send(
      new UpdateItemCommand({
        TableName: tableName,
        Key: { ...smsClaimKey(stored) },
        UpdateExpression: "SET outcome = :outcome, claimedUntil = :until",
        ConditionExpression: "attribute_exists(pk)",
        ExpressionAttributeValues: {
          ":outcome": { S: outcome },
          ":until": { N: String(claimedUntil) },
        },
      }),
    )
    await noted.catch((error: unknown) => {
      // the claim went with the caller: a note would bring back what was erased
      if (!(error instanceof ConditionalCheckFailedException)) throw error
    })
  }
}

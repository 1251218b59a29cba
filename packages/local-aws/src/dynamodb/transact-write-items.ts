import { type Overlay, createOverlay, takeOver } from "../storage/overlay.ts"
import type { Item } from "./attribute-value.ts"
import { AwsError, validationError } from "./aws-error.ts"
import type { ClientRequestTokens } from "./client-request-tokens.ts"
import { type CapacityUse, consumedCapacity, replayUse, writeUse } from "./consumed-capacity.ts"
import type { DynaliteData, Touched } from "./dynalite-store.ts"
import type { Engine, Operation } from "./engine.ts"
import { reporting } from "./item-operations.ts"
import { itemBytes } from "./item-size.ts"
import { record } from "./journal.ts"
import { checkedRequest } from "./request.ts"
import { maximumTransactBytes, transactItems } from "./transact-items.ts"
import { type TransactionItem, refuseUnclearKeys, transactWriteItem } from "./transaction-items.ts"

/** Why one action of a cancelled transaction did, or did not, stand in its way. */
interface CancellationReason {
  readonly Code: string
  readonly Message?: string
  readonly Item?: Item
}

interface Transaction {
  readonly data: DynaliteData
  readonly items: readonly TransactionItem[]
  readonly request: unknown
}

const parameters = {
  types: {
    ClientRequestToken: { type: "String", lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: 36 },
    ReturnConsumedCapacity: { type: "String", enum: ["INDEXES", "TOTAL", "NONE"] },
    ReturnItemCollectionMetrics: { type: "String", enum: ["SIZE", "NONE"] },
  },
}

/** TransactWriteItems: every action or none. */
export function transactWriteItems(tokens: ClientRequestTokens): Operation {
  return async (engine, input) => {
    const transaction: Transaction = {
      data: checkedRequest(input, parameters),
      items: transactItems(input).map(transactWriteItem),
      request: (input as { readonly TransactItems: unknown }).TransactItems,
    }
    const { uses, kind } = await engine.queue.write((overlay) =>
      once({ engine, tokens, overlay, transaction }),
    )
    engine.committed()
    const capacity = consumedCapacity(uses, reporting(transaction.data), kind)
    return capacity.length === 0 ? {} : { ConsumedCapacity: capacity }
  }
}

interface Run {
  readonly engine: Engine
  readonly tokens: ClientRequestTokens
  readonly overlay: Overlay
  readonly transaction: Transaction
}

interface Outcome {
  readonly uses: readonly CapacityUse[]
  readonly kind: "Read" | "Write"
}

/** A repeated transaction changes nothing; it only reads what it names. */
function once(run: Run): Outcome {
  const { engine, tokens, overlay, transaction } = run
  const token = transaction.data["ClientRequestToken"] as string | undefined
  const tokened = token === undefined ? undefined : { token, request: transaction.request }
  refuseUnclearKeys(overlay, transaction.items)
  const replay = tokened && tokens.replay(overlay, tokened)
  if (replay !== undefined) return { uses: replay, kind: "Read" }
  const changes = applied(overlay, transaction.items)
  record(overlay, changes, { now: engine.now() })
  if (tokened !== undefined) tokens.keep(overlay, tokened, changes.map(replayUse))
  return { uses: changes.map((change) => writeUse(change, 2)), kind: "Write" }
}

function applied(overlay: Overlay, items: readonly TransactionItem[]): Touched["changes"] {
  const reasons: CancellationReason[] = []
  const changes: Touched["changes"] = []
  for (const item of items) {
    const step = createOverlay(overlay)
    try {
      changes.push(...item.run(step).changes)
      takeOver(overlay, step)
      reasons.push({ Code: "None" })
    } catch (error) {
      reasons.push(reasonOf(error))
    }
  }
  if (reasons.some((reason) => reason.Code !== "None")) throw cancelled(reasons)
  const sizes = changes.map(({ newItem, oldItem }) => itemBytes(newItem ?? oldItem ?? {}))
  const bytes = sizes.reduce((sum, one) => sum + one, 0)
  if (bytes > maximumTransactBytes)
    throw validationError(`Transaction payload size cannot exceed 4MB. Payload Size: ${bytes}`)
  return changes
}

function reasonOf(error: unknown): CancellationReason {
  if (!(error instanceof AwsError) || error.refusesWholeRequest) throw error
  const Message = String(error.body["message"])
  switch (error.code) {
    case "ConditionalCheckFailedException": {
      const oldItem = error.body["Item"] as Item | undefined
      return { Code: "ConditionalCheckFailed", Message, ...(oldItem && { Item: oldItem }) }
    }
    case "ValidationException":
      return { Code: "ValidationError", Message }
    default:
      throw error
  }
}

function cancelled(reasons: readonly CancellationReason[]): AwsError {
  const codes = reasons.map((reason) => reason.Code).join(", ")
  return new AwsError(400, {
    __type: "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
    CancellationReasons: reasons,
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
  })
}

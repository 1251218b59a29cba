import type { Item } from "./attribute-value.ts"
import { consumedCapacity, getUse } from "./consumed-capacity.ts"
import { type Touched, dynaliteStore } from "./dynalite-store.ts"
import { dynaliteActions } from "./dynalite.ts"
import type { Operation } from "./engine.ts"
import { performed, reporting } from "./item-operations.ts"
import { checkedRequest } from "./request.ts"
import { transactItems } from "./transact-items.ts"
import { refuseUnclearKeys, transactGetItem } from "./transaction-items.ts"

const parameters = {
  types: { ReturnConsumedCapacity: { type: "String", enum: ["INDEXES", "TOTAL", "NONE"] } },
}

/** TransactGetItems: all items as they were at one moment. */
export const transactGetItems: Operation = async (engine, input) => {
  const data = checkedRequest(input, parameters)
  const gets = transactItems(input).map(transactGetItem)
  const touched: Touched = { changes: [], got: [], ranOver: [] }
  // in the queue no write comes between two reads
  const responses = await engine.queue.write((overlay) => {
    const keyed = gets.map((get) => ({ tableName: get.TableName, keyed: get.Key ?? {} }))
    refuseUnclearKeys(overlay, keyed)
    return gets.map((get) => {
      const found = performed(
        dynaliteActions.getItem,
        dynaliteStore({ reader: overlay }, touched),
        get,
      )
      return found["Item"] === undefined ? {} : { Item: found["Item"] as Item }
    })
  })
  const capacity = consumedCapacity(getUse(touched.got, 2), reporting(data), "Read")
  return { Responses: responses, ...(capacity.length > 0 && { ConsumedCapacity: capacity }) }
}

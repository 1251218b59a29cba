import { availableEngines, missingEnginesNote } from "../src/testing/index.ts"
import { capacityContract } from "./contract/capacity-contract.ts"
import { itemContract } from "./contract/item-contract.ts"
import { queryContract } from "./contract/query-contract.ts"
import { contractSuite } from "./contract/suite.ts"
import { tableContract } from "./contract/table-contract.ts"
import { tokenContract } from "./contract/token-contract.ts"
import { transactionContract } from "./contract/transaction-contract.ts"

const parts = [
  transactionContract,
  tokenContract,
  itemContract,
  queryContract,
  capacityContract,
  tableContract,
]

const { engines, missing } = await availableEngines()
process.stdout.write(missingEnginesNote(missing))
for (const engine of engines) contractSuite(engine, parts)

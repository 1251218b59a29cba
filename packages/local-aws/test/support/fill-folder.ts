// Writes items into a data folder, one after the other, until three writes in a row have failed; prints what was answered.
import { PutItemCommand } from "@aws-sdk/client-dynamodb"

import { LocalAwsStartFault, startLocalAws } from "../../src/index.ts"
import { clientOf, freshTable, item } from "../contract/engine-table.ts"

const [dataDir = ""] = process.argv.slice(2)

try {
  const aws = await startLocalAws({ dataDir })
  const client = clientOf(aws.dynamodb.endpoint)
  const answered: string[] = []
  let refused = 0
  const table = await freshTable(client)
  for (let at = 0; at < 1000 && refused < 3; at += 1) {
    const sk = String(at)
    const Item = item("a", sk, { text: { S: "x".repeat(1000) } })
    const isAnswered = await client.send(new PutItemCommand({ TableName: table, Item })).then(
      () => true,
      () => false,
    )
    if (isAnswered) answered.push(sk)
    else refused += 1
  }
  client.destroy()
  await aws.stop()
  process.stdout.write(JSON.stringify({ table, answered, refused }))
} catch (error) {
  if (!(error instanceof LocalAwsStartFault)) throw error
  process.stderr.write(`${error.name}: ${error.message}\n`)
  process.exitCode = 1
}

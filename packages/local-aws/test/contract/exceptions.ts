/**
 * Where another engine differs from AWS, by test name, with what it does instead. A test that is listed must fail on
 * that engine: an exception that no longer holds is noticed.
 */
export const exceptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "DynamoDB Local": {
    "charges a query that finds nothing for the least read": "charges 0",
    "doubles a transaction's table units, not its index units": "doubles index units, too",
    "charges a condition check by the size of what it reads": "charges half, whatever the size",
    "charges a repeated transaction for reading what the first was sized on":
      "charges 2, whatever the size",
    "charges a batch of writes as the sum of its writes": "charges 2 for deleting nothing",
    "cancels a transaction for an update that does not fit the item": "answers ValidationException",
    "cancels a transaction for a put without its whole key": "answers ValidationException",
    "refuses an update without an expression in a transaction":
      "takes it for one that changes nothing",
    "refuses an empty ClientRequestToken": "takes it for none",
  },
  dynoxide: {
    "refuses a transaction with an expression that cannot be read": "cancels the transaction",
    "refuses two actions in one element of a transaction": "makes the first and answers well",
    "refuses to switch time to live where it is already": "answers well",
    "refuses to start a query behind a key of another item collection": "finds nothing",
    "refuses an empty ClientRequestToken": "takes it for none",
  },
}

/** Where everything lies in the key-value store. DynamoDB's table and index names hold no `~`. */
export const keyspace = {
  table: (tableName: string) => `table~${tableName}`,
  tables: "table~",
  /** A table that is being deleted; it stands until the last of its keys has gone. */
  dropping: (tableName: string) => `dropping~${tableName}`,
  droppings: "dropping~",
  items: (tableName: string) => `item~${tableName}~`,
  index: (tableName: string, indexName: string) => `index~${tableName}~${indexName}~`,
  indexes: (tableName: string) => `index~${tableName}~`,
  clientRequestToken: (token: string) => `token~${token}`,
  clientRequestTokens: "token~",
  streams: "stream~",
  stream: (tableName: string) => `stream~${tableName}~`,
  streamRecord: (tableName: string, sequenceNumber: string) =>
    `stream~${tableName}~${sequenceNumber}`,
  checkpoint: (tableName: string, mapping: string) => `checkpoint~${tableName}~${mapping}`,
  checkpoints: (tableName: string) => `checkpoint~${tableName}~`,
  smsAttributes: "sns~sms-attributes",
  optedOutNumbers: "sns~opted-out~",
  optedOutNumber: (phoneNumber: string) => `sns~opted-out~${phoneNumber}`,
  /** Written at each opening, so that the log of a folder in use is never empty. */
  opened: "meta~opened",
  lastSequence: "meta~last-sequence",
} as const

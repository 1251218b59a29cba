/** The bot alias of a test's call centre, as Lex names it in an event. */
export const eventBot = {
  id: "B",
  name: "demo-bot",
  aliasId: "A",
  aliasName: "live",
  localeId: "en_US",
  version: "1",
}

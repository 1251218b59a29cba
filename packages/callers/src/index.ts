export { callFigures, type CallFigures } from "./conversation/call-figures.ts"
export {
  type Conversation,
  converse,
  type HeldCall,
  type HeldTurn,
} from "./conversation/converse.ts"
export { patternOfRule, plainWords, type ValuesInPattern } from "./grammar/derivation.ts"
export { GrammarFault } from "./grammar/grammar-fault.ts"
export { type Grammar, grammarOf, type GrammarRules } from "./grammar/grammar.ts"
export { canSay, ownScope, say, type SpokenValues } from "./grammar/say.ts"
export { type Line, lineOf, type LineSettings } from "./line/line.ts"
export type { Errand } from "./person/errand.ts"
export type { Manner } from "./person/manner.ts"
export type { BorrowedPhrases } from "./person/mouth.ts"
export { type Person, type PersonDeclaration, personOf } from "./person/person.ts"
export type { Deed, Meaning, Reaction } from "./person/reaction.ts"
export type { Asked, Ear, Facts, Option, Told, Understood } from "./person/understood.ts"
export { type Random, randomOf } from "./random.ts"
export { runShards, type Shard, type ShardAnswer, shardsOf, WorkerFault } from "./shards/shards.ts"
export {
  type Block,
  type CountedCall,
  emptyTally,
  type Failure,
  mergedTally,
  mostFailures,
  type Tally,
  tallyOf,
} from "./tally/tally.ts"
export {
  groupsTable,
  groupsText,
  lostTable,
  lostText,
  ratesTable,
  ratesText,
  type TallyAtRate,
  type TallyTable,
} from "./tally/tally-text.ts"
export { timedCall } from "./conversation/timed-call.ts"
export { holdRate, type HeldRate, type RateReport } from "./load/hold-rate.ts"

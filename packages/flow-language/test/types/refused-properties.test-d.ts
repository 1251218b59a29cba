import {
  attributeReference,
  channel,
  checkMetricData,
  compare,
  connectParticipantWithLexBot,
  contactFlowModule,
  createCase,
  disconnectParticipant,
  endFlowExecution,
  endFlowModuleExecution,
  getParticipantInput,
  invokeFlowModule,
  lambdaFunction,
  lexBotAlias,
  messageParticipant,
  messageParticipantIteratively,
  queue,
  tagContact,
  transferContactToAgent,
  transferParticipantToThirdParty,
  updateContactCallbackNumber,
  updateContactRecordingAndAnalyticsBehavior,
  updateContactRecordingBehavior,
  updateContactRoutingBehavior,
  updateContactTargetQueue,
  wait,
} from "../../src/index.ts"

const errors = { onNoMatch: "a", onInputTimeout: "a", onError: "a" } as const

const thirdParty = { phoneNumber: "+12025550123", connectionTimeLimitSeconds: 30 } as const

// Actions that end the flow can't be continued.
// @ts-expect-error nothing follows
disconnectParticipant({ next: "a" })
// @ts-expect-error nothing follows
endFlowExecution({ next: "a" })
// @ts-expect-error nothing follows
transferContactToAgent({ next: "a" })
// @ts-expect-error nothing follows
endFlowModuleExecution({ result: "Found", next: "a" })

// What an action type doesn't have, or lacks, in what it is given.
// @ts-expect-error no way on
tagContact({ tags: { a: "b" }, onError: "a" })
// @ts-expect-error no error branch
tagContact({ tags: { a: "b" }, next: "a" })
// @ts-expect-error no such branch
tagContact({ tags: { a: "b" }, next: "a", onError: "a", onTimeout: "a" })
// @ts-expect-error no such property
tagContact({ tags: { a: "b" }, tag: "c", next: "a", onError: "a" })
// @ts-expect-error a target is a key
tagContact({ tags: { a: "b" }, next: 5, onError: "a" })
// @ts-expect-error a parameter that can't be left out
tagContact({ next: "a", onError: "a" })
// @ts-expect-error linking that can't fail
createCase({ link: false, template: { arn: "t" }, next: "a", onError: "a", onNotLinked: "a" })
// @ts-expect-error the flow goes on somewhere
transferParticipantToThirdParty({
  ...thirdParty,
  continues: true,
  onCallFailed: "a",
  onConnectionTimeout: "a",
  onError: "a",
})

// One message, of one kind.
// @ts-expect-error no message
messageParticipant({ next: "a" })
// @ts-expect-error two messages
messageParticipant({ text: "Hi", ssml: "<speak>Hi</speak>", next: "a" })
// @ts-expect-error no messages
messageParticipantIteratively({ messages: [] })
// @ts-expect-error a way on that no interruption takes
messageParticipantIteratively({ messages: [{ text: "Hi" }], onInterrupt: "a" })

// A menu, or digits to keep.
// @ts-expect-error a menu needs a way for silence
getParticipantInput({ text: "1?", timeoutSeconds: 5, onKey: {}, onNoMatch: "a", onError: "a" })
// @ts-expect-error no such key
getParticipantInput({ text: "1?", timeoutSeconds: 5, onKey: { 12: "a" }, ...errors })
// @ts-expect-error a phone number may be invalid
getParticipantInput({
  text: "Number?",
  timeoutSeconds: 5,
  store: { phoneNumber: "E164" },
  next: "a",
  onError: "a",
})
getParticipantInput({
  text: "Code?",
  timeoutSeconds: 5,
  store: { maximumLength: 4 },
  next: "a",
  onError: "a",
  // @ts-expect-error Connect refuses it where digits are kept
  onInputTimeout: "a",
})

// Comparisons are of attributes, with one operator a condition.
// @ts-expect-error fixed words
compare({ value: "CHAT", when: [], onNoMatch: "a" })
// @ts-expect-error two operators
compare({ value: channel, when: [{ equals: "A", textContains: "B", next: "a" }], onNoMatch: "a" })
// @ts-expect-error no operator of that name
compare({ value: channel, when: [{ contains: "A", next: "a" }], onNoMatch: "a" })
// @ts-expect-error a condition that leads nowhere
compare({ value: channel, when: [{ equals: "A" }], onNoMatch: "a" })

// Metrics of agents have one way, metrics of queues have conditions.
checkMetricData({
  metric: "NumberOfAgentsStaffed",
  // @ts-expect-error how many isn't asked of agents
  when: [{ numberGreaterThan: 2, next: "a" }],
  onNoMatch: "a",
  onError: "a",
})
// @ts-expect-error a queue's length needs a condition
checkMetricData({ metric: "NumberOfContactsInQueue", when: [], onNoMatch: "a", onError: "a" })

// Forms that bring error branches with them.
// @ts-expect-error linking can fail
createCase({ link: true, template: { arn: "t" }, next: "a", onError: "a" })
// @ts-expect-error the call can fail
transferParticipantToThirdParty({ ...thirdParty, continues: true, next: "a", onError: "a" })
// @ts-expect-error the participant may not be there
wait({ timeLimitSeconds: 5, onWaitCompleted: "a", onBotDisconnected: "a", onError: "a" })
// @ts-expect-error redaction can fail
updateContactRecordingAndAnalyticsBehavior({
  chat: {},
  next: "a",
  onChannelMismatch: "a",
  onError: "a",
})

// Parameters that exclude one another, or that Connect refuses.
// @ts-expect-error no error branch here
updateContactRecordingBehavior({ recordedParticipants: [], next: "a", onError: "a" })
// @ts-expect-error priority or time
updateContactRoutingBehavior({ priority: 1, timeAdjustmentSeconds: 5, next: "a" })
// @ts-expect-error a queue or an agent
updateContactTargetQueue({ queue: queue("a"), agent: { agent: "b" }, next: "a", onError: "a" })
// @ts-expect-error a Lambda function is no queue
updateContactTargetQueue({ queue: lambdaFunction("a"), next: "a", onError: "a" })
updateContactCallbackNumber({
  // @ts-expect-error fixed digits
  number: "+12025550123",
  next: "a",
  onInvalidCallbackNumber: "a",
  onNotDialable: "a",
})
// @ts-expect-error no path
attributeReference("Attributes.name")
// @ts-expect-error the bot says nothing
connectParticipantWithLexBot({ bot: lexBotAlias("demo"), onNoMatch: "a", onError: "a" })

// A module's results are those that it declares.
const identify = contactFlowModule({
  name: "identify",
  start: "end",
  actions: { end: endFlowModuleExecution({ result: "Found" }) },
  contract: { results: { Found: "one customer", NotFound: "none" } },
})
invokeFlowModule({ module: identify, onResult: { Found: "a" }, next: "a", onError: "a" })
// @ts-expect-error no such result
invokeFlowModule({ module: identify, onResult: { Fund: "a" }, next: "a", onError: "a" })

contactFlowModule({
  name: "a module can't wait in a queue",
  start: "end",
  actions: {
    // @ts-expect-error only in outbound whisper flows
    dial: { type: "CompleteOutboundCall", emit: () => ({ Type: "", Transitions: {} }) },
    end: endFlowModuleExecution(),
  },
})

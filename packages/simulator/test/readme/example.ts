import { createSimulator, simulatedClock } from "../../src/index.ts"

const tier = "arn:aws:lambda:us-east-1:111122223333:function:tier"

// Flow JSON as Connect exports it; here a flow that asks a Lambda function and hangs up.
const content = {
  Version: "2019-10-30",
  StartAction: "ask",
  Actions: [
    {
      Identifier: "ask",
      Type: "InvokeLambdaFunction",
      Parameters: { LambdaFunctionARN: tier, InvocationTimeLimitSeconds: "8" },
      Transitions: {
        NextAction: "greet",
        Errors: [{ ErrorType: "NoMatchingError", NextAction: "end" }],
      },
    },
    {
      Identifier: "greet",
      Type: "MessageParticipant",
      Parameters: { Text: "Hello, $.External.tier customer." },
      Transitions: {
        NextAction: "end",
        Errors: [{ ErrorType: "NoMatchingError", NextAction: "end" }],
      },
    },
    { Identifier: "end", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
  ],
}

const center = createSimulator({
  flows: [{ name: "main", arn: "main", type: "CONTACT_FLOW", content }],
  entryFlow: "main",
  lambdas: { [tier]: async () => ({ tier: "gold" }) },
  clock: simulatedClock(new Date("2026-12-01T09:00:00-05:00")),
})
export const call = await center.dial({ from: "+12025550123" })
// Where a call waits: call.say("schedule a demo"), call.press("1202"), call.silence(), call.hangUp()
export const heard = call.heard // ["Hello, gold customer."]; call.events has everything that happened

import { tmpdir } from "node:os"

import {
  type ContactFlow,
  contactFlow,
  contactFlowModule,
  disconnectParticipant,
  endFlowModuleExecution,
  flowModule,
  invokeFlowModule,
  invokeLambdaFunction,
  lambdaFunction,
  queue,
  updateContactTargetQueue,
} from "@call-center/flow-language"
import { App, TerraformStack } from "cdktf"
import { expect, it } from "vitest"

import { ConnectInstance } from "../src/contact-center/connect-instance.ts"
import { ContactFlows } from "../src/contact-center/contact-flows.ts"
import { UnresolvedReferenceFault } from "../src/contact-center/unresolved-reference-fault.ts"
import { text } from "../src/policy/json.ts"
import { synthesizedStack } from "../src/policy/synthesized-stack.ts"

const lookUp = contactFlowModule({
  name: "look-up",
  start: "ask",
  actions: {
    ask: invokeLambdaFunction({
      function: lambdaFunction("directory"),
      timeLimitSeconds: 3,
      next: "done",
      onError: "done",
    }),
    done: endFlowModuleExecution(),
  },
})

const main = contactFlow({
  name: "main",
  type: "CONTACT_FLOW",
  start: "lookUp",
  actions: {
    lookUp: invokeFlowModule({ module: flowModule("look-up"), next: "hangUp", onError: "hangUp" }),
    hangUp: disconnectParticipant(),
  },
})

const toNowhere = contactFlow({
  name: "to-nowhere",
  type: "CONTACT_FLOW",
  start: "setQueue",
  actions: {
    setQueue: updateContactTargetQueue({ queue: queue("nobody"), next: "end", onError: "end" }),
    end: disconnectParticipant(),
  },
})

function deployed(flows: readonly ContactFlow[]) {
  const stack = new TerraformStack(new App({ outdir: tmpdir() }), "test")
  new ContactFlows(stack, "Flows", {
    name: "test",
    instance: new ConnectInstance(stack, "Instance", { existingId: "one" }),
    flows,
    resources: {
      lexBotAlias: {},
      queue: {},
      hoursOfOperation: {},
      lambdaFunction: { directory: "${aws_lambda_alias.directory.arn}" },
    },
  })
  return synthesizedStack(stack.toTerraform())
}

it("associates a Lambda that a module invokes, before the module is published", () => {
  const stack = deployed([lookUp, main])
  const [association] = stack.ofType("aws_connect_lambda_function_association")
  const [module] = stack.ofType("aws_connect_contact_flow_module")

  expect(association?.arguments["function_arn"]).toBe("${aws_lambda_alias.directory.arn}")
  expect(module?.arguments["depends_on"]).toEqual([association?.address])
  expect(text(module?.arguments["content"])).toContain("${aws_lambda_alias.directory.arn}")
})

it("lets a flow invoke a module by the ARN that Terraform will give it", () => {
  const stack = deployed([lookUp, main])
  const [flow] = stack.ofType("aws_connect_contact_flow")
  const [module] = stack.ofType("aws_connect_contact_flow_module")

  expect(text(flow?.arguments["content"])).toContain(`\${${module?.address}.arn}`)
})

it("refuses flows that point at what comes later, or at nothing", () => {
  expect(() => deployed([main, lookUp])).toThrow(UnresolvedReferenceFault)
  expect(() => deployed([toNowhere])).toThrow(
    "Expected a resource of this stack, a flow refers to nobody",
  )
})

import type { Answer, ServiceError } from "../wire/answer.ts"
import { resourceTypes } from "./stack-resources.ts"
import { type MadeResource, type Template, evaluated, referencesIn } from "./template.ts"
import { type Handlers, type Input, type World, textOf } from "./world.ts"

interface Stack {
  readonly id: string
  readonly name: string
  input: Input
  template: string
  status: string
  made: ReadonlyMap<string, MadeResource & { readonly type: string }>
  outputs: Readonly<Record<string, string>>
}

const stacks = new WeakMap<World, Map<string, Stack>>()

/** Stacks: their templates are carried out at once, resource by resource. */
export const cloudFormation: Handlers = {
  CreateStack: async (input, world) => {
    const name = textOf(input, "StackName")
    const id = `arn:aws:cloudformation:${world.region}:${world.account}:stack/${name}/${world.nextId()}`
    const old = stackOf(world, name)
    if (old !== undefined && old.status !== "DELETE_COMPLETE")
      return invalid("AlreadyExistsException", `Stack [${name}] already exists`)
    const stack = { id, name, input, template: "", status: "", made: new Map(), outputs: {} }
    stacksOf(world).set(name, stack)
    return carryOut(stack, { input, world, status: "CREATE_COMPLETE" })
  },
  UpdateStack: async (input, world) => {
    const stack = stackOf(world, textOf(input, "StackName"))
    if (stack === undefined) return missing(input)
    return carryOut(stack, { input, world, status: "UPDATE_COMPLETE" })
  },
  DeleteStack: (input, world) => {
    const stack = stackOf(world, textOf(input, "StackName"))
    if (stack === undefined) return { output: {} }
    for (const [, { type, ref }] of [...stack.made].toReversed())
      resourceTypes[type]?.delete?.(ref, world)
    stack.status = "DELETE_COMPLETE"
    return { output: {} }
  },
  DescribeStacks: (input, world) => {
    const stack = stackOf(world, textOf(input, "StackName"))
    return stack === undefined ? missing(input) : { output: { Stacks: [described(stack, world)] } }
  },
  DescribeStackEvents: () => ({ output: { StackEvents: [] } }),
  GetTemplate: (input, world) => {
    const stack = stackOf(world, textOf(input, "StackName"))
    return stack === undefined ? missing(input) : { output: { TemplateBody: stack.template } }
  },
}

interface Change {
  readonly input: Input
  readonly world: World
  readonly status: string
}

async function carryOut(stack: Stack, { input, world, status }: Change): Promise<Answer> {
  const body = await templateOf(input, world)
  if (body === undefined)
    return invalid("ValidationError", `There is no template at ${textOf(input, "TemplateURL")}`)
  const { Resources, Outputs = {} } = JSON.parse(body) as Template
  const parameters = parametersOf(input, world)
  const made = new Map(stack.made)
  for (const name of made.keys()) if (Resources[name] === undefined) made.delete(name)
  for (const name of inOrder(Resources)) {
    const { Type, Properties = {} } = Resources[name] ?? { Type: "" }
    if (made.has(name)) continue
    const type = resourceTypes[Type]
    if (type === undefined)
      return invalid(
        "ValidationError",
        `The stand-in makes no ${Type}; teach it in stack-resources.ts`,
      )
    const properties = evaluated(Properties, { parameters, made }) as Input
    made.set(name, { type: Type, ...type.make(properties, world) })
  }
  stack.outputs = Object.fromEntries(
    Object.entries(Outputs).map(([name, { Value }]) => [
      name,
      String(evaluated(Value, { parameters, made })),
    ]),
  )
  Object.assign(stack, { input, template: body, status, made })
  return { output: { StackId: stack.id } }
}

/** Each resource after those that it refers to. */
function inOrder(resources: Template["Resources"]): readonly string[] {
  const ordered = new Set<string>()
  const visit = (name: string) => {
    if (ordered.has(name) || resources[name] === undefined) return
    for (const needed of referencesIn(resources[name].Properties ?? {})) visit(needed)
    ordered.add(name)
  }
  for (const name of Object.keys(resources)) visit(name)
  return [...ordered]
}

/** `https://bucket.s3.region.amazonaws.com/key`, or the body itself. */
async function templateOf(input: Input, world: World): Promise<string | undefined> {
  if (typeof input["TemplateBody"] === "string") return input["TemplateBody"]
  const { hostname, pathname } = new URL(textOf(input, "TemplateURL"))
  const [bucket = ""] = hostname.split(".s3.")
  return world.objectText(bucket, decodeURIComponent(pathname.slice(1)))
}

interface Parameter {
  readonly ParameterKey: string
  readonly ParameterValue: string
}

function parametersOf(input: Input, { account, region }: World): Readonly<Record<string, string>> {
  const given = (input["Parameters"] ?? []) as readonly Parameter[]
  return {
    "AWS::AccountId": account,
    "AWS::Region": region,
    "AWS::Partition": "aws",
    ...Object.fromEntries(
      given.map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue]),
    ),
  }
}

function described({ id, name, status, input, outputs }: Stack, world: World) {
  return {
    StackId: id,
    StackName: name,
    CreationTime: new Date(world.now()).toISOString(),
    StackStatus: status,
    DisableRollback: false,
    ...(input["TimeoutInMinutes"] === undefined
      ? {}
      : { TimeoutInMinutes: input["TimeoutInMinutes"] }),
    Parameters: input["Parameters"] ?? [],
    Capabilities: input["Capabilities"] ?? [],
    Tags: input["Tags"] ?? [],
    Outputs: Object.entries(outputs).map(([OutputKey, OutputValue]) => ({
      OutputKey,
      OutputValue,
    })),
  }
}

function stacksOf(world: World): Map<string, Stack> {
  const known = stacks.get(world) ?? new Map<string, Stack>()
  stacks.set(world, known)
  return known
}

/** By name or ARN. */
function stackOf(world: World, name: string): Stack | undefined {
  return stacksOf(world).get(name.startsWith("arn:") ? (name.split("/")[1] ?? "") : name)
}

function missing(input: Input): ServiceError {
  return invalid("ValidationError", `Stack with id ${textOf(input, "StackName")} does not exist`)
}

function invalid(code: string, message: string): ServiceError {
  return { code, message, status: 400 }
}

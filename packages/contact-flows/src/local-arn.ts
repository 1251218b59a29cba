import type { ResourceKind, ResourceReference } from "@call-center/flow-language"

/** The account of local ARNs; AWS gives it to nobody. */
const account = "000000000000"

/**
 * The ARN by which a local call knows a resource; the same reference always gets the same one. Give the configured
 * region where it matters which one the ARN names.
 */
export function localArn(reference: ResourceReference, region = "us-east-1"): string {
  const [entry] = Object.entries(reference)
  if (entry === undefined)
    throw new TypeError('expected a reference such as { queue: "demos" }, got {}')
  const [kind, name] = entry
  const service = kind in services ? services[kind as keyof typeof services] : "connect"
  return `arn:aws:${service}:${region}:${account}:${paths[kind as ResourceKind](name)}`
}

const instance = "instance/local"

/** Services other than Connect. */
const services = {
  encryptionKey: "kms",
  lambdaFunction: "lambda",
  lexBotAlias: "lex",
  wisdomAssistant: "wisdom",
} as const

const paths: Readonly<Record<ResourceKind, (name: string) => string>> = {
  agent: (name) => `${instance}/agent/${name}`,
  caseTemplate: (name) => `${instance}/case-template/${name}`,
  contactFlow: (name) => `${instance}/contact-flow/${name}`,
  dataTable: (name) => `${instance}/data-table/${name}`,
  encryptionKey: (name) => `key/${name}`,
  flowModule: (name) => `${instance}/flow-module/${name}`,
  hoursOfOperation: (name) => `${instance}/operating-hours/${name}`,
  lambdaFunction: (name) => `function:${name}`,
  lexBotAlias: (name) => `bot-alias/${lexId(name)}/${lexId("live")}`,
  phoneNumber: (name) => `phone-number/${name}`,
  prompt: (name) => `${instance}/prompt/${name}`,
  queue: (name) => `${instance}/queue/${name}`,
  taskTemplate: (name) => `${instance}/task-template/${name}`,
  view: (name) => `${instance}/view/${name}`,
  voiceConnector: (name) => `voice-connector/${name}`,
  wisdomAssistant: (name) => `assistant/${name}`,
}

/** Ids of Lex are ten capitals and digits: `DEMOBOT000` for "demo-bot". */
function lexId(name: string): string {
  return name
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, "")
    .padEnd(10, "0")
    .slice(0, 10)
}

import type { ResourceKind } from "../resource-reference.ts"

/** How ARNs of each kind look; kinds that aren't listed have several looks, or none of their own. */
const looks: Partial<Readonly<Record<ResourceKind, RegExp>>> = {
  agent: /:connect:.*:instance\/[^/]+\/agent\//,
  contactFlow: /:connect:.*:instance\/[^/]+\/contact-flow\//,
  flowModule: /:connect:.*:instance\/[^/]+\/flow-module\//,
  hoursOfOperation: /:connect:.*:instance\/[^/]+\/operating-hours\//,
  lambdaFunction: /:lambda:.*:function:/,
  lexBotAlias: /:lex:.*:bot-alias\//,
  prompt: /:connect:.*:instance\/[^/]+\/prompt\//,
  queue: /:connect:.*:instance\/[^/]+\/queue\//,
  view: /:connect:.*view\//,
}

/** Whether an ARN names something else than a resource of this kind; ids and other strings don't. */
export function isArnOfOtherKind(text: string, kind: ResourceKind): boolean {
  const isPlainArn = /^arn:[\w-]+:(?:connect|lambda|lex):[^$]*$/.test(text)
  return isPlainArn && looks[kind]?.test(text) === false
}

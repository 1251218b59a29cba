/**
 * What an expression of our stack stands for, in the form that AWS gives it: enough for flows and policies to be read as
 * they will be after the apply.
 */
export function standIn(expression: string): string {
  const [, type, name = "", attribute = ""] = reference.exec(expression) ?? []
  if (type === undefined) return expression
  if (attribute === "outputs") return output(expression, name)
  if (attribute === "arn" || attribute === "stream_arn") return arnOf(type, name)
  return `${name}.${attribute}`
}

const reference = /^(?:data\.)?(aws_\w+)\.([\w-]+)\.(\w+)/

const instance = "instance/11111111-2222-3333-4444-555555555555"

const paths: Readonly<Record<string, string>> = {
  aws_connect_contact_flow: `connect:us-east-1:000000000000:${instance}/contact-flow/`,
  aws_connect_contact_flow_module: `connect:us-east-1:000000000000:${instance}/flow-module/`,
  aws_connect_hours_of_operation: `connect:us-east-1:000000000000:${instance}/operating-hours/`,
  aws_connect_queue: `connect:us-east-1:000000000000:${instance}/queue/`,
  aws_lambda_alias: "lambda:us-east-1:000000000000:function:",
}

function arnOf(type: string, name: string): string {
  return `arn:aws:${paths[type] ?? `${type}:us-east-1:000000000000:`}${name}`
}

function output(expression: string, name: string): string {
  if (expression.includes("BotAliasArn"))
    return "arn:aws:lex:us-east-1:000000000000:bot-alias/ABCDEFGHIJ/KLMNOPQRST"
  return expression.includes("HoursOfOperationArn")
    ? `arn:aws:${paths["aws_connect_hours_of_operation"]}${name}`
    : name
}

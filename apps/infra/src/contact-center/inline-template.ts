import { Buffer } from "node:buffer"

/**
 * Bytes that CloudFormation takes of a template handed over inline.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
 */
export const inlineTemplateBytes = 51_200

/** A template as the body that CloudFormation is handed. Throws `TemplateTooLargeFault` when it would refuse it. */
export function inlineTemplate(template: object): string {
  const body = JSON.stringify(template)
  const bytes = Buffer.byteLength(body)
  if (bytes > inlineTemplateBytes) throw new TemplateTooLargeFault(bytes)
  return body
}

/** The bot has grown over what an inline template may be. */
export class TemplateTooLargeFault extends Error {
  override readonly name = "TemplateTooLargeFault"

  constructor(bytes: number) {
    super(
      `Expected a bot template of at most ${inlineTemplateBytes} bytes, got ${bytes}: shorten the business name or the tags, or cut utterances in packages/lex-bot`,
    )
  }
}

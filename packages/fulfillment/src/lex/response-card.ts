import type { LexV2ImageResponseCardMessage } from "aws-lambda"

import type { Card } from "../conversation/card.ts"
import { shortened } from "../conversation/messages.ts"

/**
 * An `ImageResponseCard` within Lex's limits: a title of 250 characters, three buttons of 50 characters each.
 * https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html
 */
export function responseCard(card: Card): LexV2ImageResponseCardMessage {
  return {
    contentType: "ImageResponseCard",
    imageResponseCard: {
      title: shortened(card.title, 250),
      buttons: card.buttons.slice(0, 3).map(({ text, value }) => ({
        text: shortened(text, 50),
        value: shortened(value, 50),
      })),
    },
  }
}

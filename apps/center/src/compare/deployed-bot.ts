import { randomUUID } from "node:crypto"

import {
  type DialogAction,
  type Intent,
  LexRuntimeV2Client,
  PutSessionCommand,
  RecognizeTextCommand,
  type RecognizeTextCommandOutput,
} from "@aws-sdk/client-lex-runtime-v2"
import type { Locale } from "@call-center/domain"

import { clientSettings } from "../aws/client-settings.ts"
import type { StackOutputs } from "../stack/stack-outputs.ts"
import { type BotState, type BotTurn, type KeptInterpretation, plainWords } from "./bot-turn.ts"

/** What the deployed bot answered. */
export interface DeployedTurn {
  readonly turn: BotTurn
  readonly interpretations: readonly KeptInterpretation[]
}

/** A session with the deployed bot. */
export interface DeployedSession {
  say(text: string): Promise<DeployedTurn>
  /** Puts the session where the other side is, so that one difference is not told again in every later turn. */
  resume(state: BotState): Promise<void>
}

/** The deployed bot, for as long as conversations with it go on. */
export interface DeployedBot {
  /** Begins a session with the attributes that a block of the flow passes. */
  readonly begin: (attributes: Readonly<Record<string, string>>) => DeployedSession
  readonly stop: () => void
}

/** The deployed bot behind Lex's runtime API. https://docs.aws.amazon.com/lexv2/latest/APIReference/API_runtime_RecognizeText.html */
export function deployedBot({ Region, BotAliasArn }: StackOutputs, localeId: Locale): DeployedBot {
  const client = new LexRuntimeV2Client(clientSettings(Region))
  const [botId = "", botAliasId = ""] = BotAliasArn.split("/").slice(-2)
  return {
    stop: () => client.destroy(),
    begin: (sessionAttributes) => {
      const address = { botId, botAliasId, localeId, sessionId: `compare-${randomUUID()}` }
      let first = true
      return {
        say: async (text) => {
          const state = first ? { sessionState: { sessionAttributes } } : {}
          first = false
          return told(await client.send(new RecognizeTextCommand({ ...address, text, ...state })))
        },
        resume: async ({ intent, dialogAction, sessionAttributes: known }) => {
          first = false
          await client.send(
            new PutSessionCommand({
              ...address,
              sessionState: {
                intent: withoutEmpty(intent),
                dialogAction: {
                  type: dialogAction.type as DialogAction["type"],
                  slotToElicit: dialogAction.slotToElicit,
                },
                sessionAttributes: known,
              },
            }),
          )
        },
      }
    },
  }
}

function withoutEmpty({ name, state, confirmationState, slots }: BotState["intent"]): Intent {
  const filled = Object.entries(slots).filter(([, slot]) => slot !== null)
  return {
    name,
    state: state as Intent["state"],
    confirmationState: confirmationState as Intent["confirmationState"],
    slots: Object.fromEntries(filled) as Intent["slots"],
  }
}

function told({
  sessionState,
  interpretations = [],
  messages = [],
}: RecognizeTextCommandOutput): DeployedTurn {
  const { intent, dialogAction } = sessionState ?? {}
  return {
    turn: {
      intent: intent?.name ?? "",
      slots: Object.fromEntries(
        Object.entries(intent?.slots ?? {}).map(([name, slot]) => [
          name,
          slot?.value?.interpretedValue ?? null,
        ]),
      ),
      dialogAction: [dialogAction?.type, dialogAction?.slotToElicit]
        .filter((each) => each !== undefined)
        .join(" "),
      words: plainWords(
        messages.flatMap(({ contentType, content }) =>
          contentType === "PlainText" || contentType === "SSML" ? [content ?? ""] : [],
        ),
      ),
    },
    interpretations: interpretations.map((each) => ({
      intent: each.intent?.name ?? "",
      confidence: each.nluConfidence?.score ?? null,
    })),
  }
}

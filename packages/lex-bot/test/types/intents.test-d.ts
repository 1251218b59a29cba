import { acme } from "@call-center/domain/testing"

import type { BotCatalogue } from "../../src/catalogue.ts"
import { enUs } from "../../src/locales/en-us.ts"
import { esUs } from "../../src/locales/es-us.ts"
import { type IntentName, intentNames, taskNames, type TaskName } from "../../src/names.ts"

for (const catalogue of [enUs, esUs]) {
  const { Repeat: _unheard, ...otherUtterances } = catalogue.utterances
  // @ts-expect-error an intent that no caller's words lead to
  void (otherUtterances satisfies BotCatalogue["utterances"])

  const { MoveDemo: _unconfirmed, ...otherConfirmations } = catalogue.confirmations(acme)
  // @ts-expect-error a task that nobody is asked to confirm
  void (otherConfirmations satisfies ReturnType<BotCatalogue["confirmations"]>)
}

void (taskNames satisfies readonly TaskName[])

// @ts-expect-error no intent of the bot
void ("OrderPizza" satisfies IntentName)
void (intentNames.repeat satisfies IntentName)

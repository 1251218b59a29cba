import type { DeployedBot } from "@call-center/simulator"

interface Asked {
  readonly inputMode: string
  readonly inputTranscript: string
  readonly sessionState: { readonly intent: { readonly confirmationState: string } }
}

function hearing(deployed: DeployedBot, change: (asked: Asked) => object): DeployedBot {
  return { ...deployed, codeHook: async (event) => deployed.codeHook?.(change(event as Asked)) }
}

/** Takes an answer for a yes wherever a word of agreement stands in it. */
export function yesAnywhere(deployed: DeployedBot): DeployedBot {
  return hearing(deployed, (asked) =>
    /\b(?:yes|yeah|right|okay|fine|good|correct|confirm|book|booked)\b/iu.test(
      asked.inputTranscript,
    )
      ? saidYes(asked)
      : asked,
  )
}

/** Takes whatever is said at a read-back for a yes. */
export function yesToAll(deployed: DeployedBot): DeployedBot {
  return hearing(deployed, (asked) => (asked.inputTranscript === "" ? asked : saidYes(asked)))
}

/** Takes whatever is said at a read-back for a no; keys are understood. */
export function noToAll(deployed: DeployedBot): DeployedBot {
  return hearing(deployed, (asked) =>
    isConfirming(asked) && asked.inputMode === "Speech"
      ? { ...asked, inputTranscript: "no" }
      : asked,
  )
}

function saidYes(asked: Asked): object {
  return isConfirming(asked) ? { ...asked, inputTranscript: "yes" } : asked
}

function isConfirming({ sessionState }: Asked): boolean {
  return JSON.stringify(sessionState).includes('\\"asked\\":\\"confirm\\"')
}

/** Hears no keys. */
export function deadKeypad(deployed: DeployedBot): DeployedBot {
  return hearing(deployed, (asked) =>
    asked.inputMode === "DTMF" ? { ...asked, inputTranscript: "" } : asked,
  )
}

/** Was taught half of what it should have been. */
export function halfTaught(deployed: DeployedBot): DeployedBot {
  const definition: unknown = JSON.parse(JSON.stringify(deployed.definition), (key, value) =>
    key === "SampleUtterances" && Array.isArray(value)
      ? value.filter((_, index) => index % 2 === 0)
      : value,
  )
  return { ...deployed, definition }
}

import type { CheckedAction, FlowCheck } from "./checked-flow.ts"

const voiceIdFields = [
  "IsVoiceIdStreamingEnabled",
  "IsVoiceAuthenticationEnabled",
  "IsFraudDetectionEnabled",
  "VoiceAuthenticationThreshold",
  "VoiceAuthenticationResponseTime",
  "FraudDetectionThreshold",
  "WatchlistId",
]

/** What AWS has ended: it still stands in flows, but does nothing any more. */
export const checkRetired: FlowCheck = ({ actions }, report) => {
  for (const action of actions) {
    for (const { path, message } of retirementsOf(action)) {
      report({ severity: "warning", code: "retired-feature", path, message }, action)
    }
  }
}

function retirementsOf(action: CheckedAction): { path: string; message: string }[] {
  const { type, rule, parameters, path } = action
  if (rule?.retired !== undefined)
    return [{ path: `${path}.Type`, message: `${rule.retired}: take ${type} out.` }]
  if (type === "ConnectParticipantWithLexBot" && "LexBot" in parameters) {
    return [
      {
        path: `${path}.Parameters.LexBot`,
        message: "Amazon Lex V1 ended on 2025-09-15: name a Lex V2 alias in LexV2Bot.AliasArn.",
      },
    ]
  }
  const used =
    type === "UpdateContactData" ? voiceIdFields.filter((field) => field in parameters) : []
  if (used.length === 0) return []
  return [
    {
      path: `${path}.Parameters.${used[0]}`,
      message: `Amazon Connect Voice ID ended on 2026-05-20: take ${used.join(", ")} out.`,
    },
  ]
}

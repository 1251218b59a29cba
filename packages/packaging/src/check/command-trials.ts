/** A command that is tried in the project with the installed package. */
export interface CommandTrial {
  readonly words: readonly string[]
  /** Files that it needs, by name. */
  readonly files: Readonly<Record<string, string>>
  /** What its output has in it. */
  readonly says: string
}

const flow = JSON.stringify({
  Version: "2019-10-30",
  StartAction: "greet",
  Actions: [
    {
      Identifier: "greet",
      Type: "MessageParticipant",
      Parameters: { Text: "Hello." },
      Transitions: {
        NextAction: "bye",
        Errors: [{ ErrorType: "NoMatchingError", NextAction: "bye" }],
      },
    },
    { Identifier: "bye", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} },
  ],
})
const script =
  "name: A greeting\ncalls:\n  - steps:\n      - MessageReceived: Hello\n    ends: flow\n"
const files = { "greeting.json": flow, "greeting.yaml": script }

/** One for each command that needs no instance; `pull --help` shows that the others load. */
export const commandTrials: readonly CommandTrial[] = [
  { words: ["validate", "greeting.json"], files, says: "1 flow: 0 errors" },
  { words: ["format", "greeting.json"], files, says: "1 files" },
  { words: ["diagram", "greeting.json"], files, says: "flowchart TD" },
  { words: ["import", "greeting.json"], files, says: 'from "@call-center/flow-language"' },
  { words: ["dial", "greeting.json"], files, says: "bot   Hello." },
  { words: ["test", "greeting.yaml", "--flows", "greeting.json"], files, says: "1 passed" },
  { words: ["cover", "greeting.yaml", "--flows", "greeting.json"], files, says: "NoMatchingError" },
  { words: ["pull", "--help"], files: {}, says: "--instance" },
]

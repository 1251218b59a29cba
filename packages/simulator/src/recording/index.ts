/** Recorded calls, without anything of Node.js: the page reads and tells them as the commands do. */
export { parseRecording, type RecordingSource } from "./parse-recording.ts"
export { RecordingFault } from "./recording-fault.ts"
export type {
  RecordedCall,
  RecordedDemo,
  RecordedLine,
  RecordedStart,
  Recording,
  SentText,
} from "./recording.ts"
export { scriptOfCalls, type ScriptTitle } from "./script-of-calls.ts"
export { type RecordedStory, storyOfCalls } from "./story-of-calls.ts"
export { schemaComment, writeCallScript } from "./write-call-script.ts"

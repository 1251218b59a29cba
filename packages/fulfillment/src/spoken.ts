/** What the code hook makes of a caller's words, for those who measure it. */
export { languageOf } from "./languages.ts"
export { intentOpener } from "./opened-intent.ts"
export { readAnswer } from "./understanding/answer/read-answer.ts"
export { understand } from "./understanding/understand.ts"

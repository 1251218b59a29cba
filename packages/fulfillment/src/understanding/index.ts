export { enUs } from "./lexicons/en-us.ts"
export { esUs } from "./lexicons/es-us.ts"
export { type Listening, understand } from "./understand.ts"

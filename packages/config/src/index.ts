export { type CallCenter, type Deployment, type Locale, locales } from "./call-center.ts"

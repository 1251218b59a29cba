import type { CallCenter } from "@call-center/config"

import type { LambdaBundle } from "./build-lambda.ts"

/** What a bundle needs to be made for a call centre that is run in another locale than the configured one. */
export function inItsLocale({
  locale,
  localeInsteadOf,
}: CallCenter): Pick<LambdaBundle, "localeInstead"> {
  return localeInsteadOf === undefined ? {} : { localeInstead: locale }
}

import { locales } from "@call-center/domain"
import { describe } from "vitest"

import { peopleAreServed } from "./served-people.ts"

describe.each(locales)("a crowd that calls in %s", (locale) => {
  peopleAreServed(locale, 40)
})

import { locales } from "@call-center/domain"
import { describe } from "vitest"

import { peopleAreServed } from "./served-people.ts"

describe.each(locales)("people who call in %s", (locale) => {
  peopleAreServed(locale, 12)
})

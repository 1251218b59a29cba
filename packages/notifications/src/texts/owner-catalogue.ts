import type { Locale } from "@call-center/domain"

import type { DemoChange } from "../demo-change.ts"

/** The words of e-mails to the owner in one language. */
export interface OwnerTexts {
  readonly title: Readonly<Record<DemoChange["kind"], string>>
  readonly movedFrom: string
  readonly number: string
  readonly minutes: string
  readonly changedAt: string
  readonly demo: string
}

/** One catalogue per locale. */
export const ownerCatalogue: Readonly<Record<Locale, OwnerTexts>> = {
  en_US: {
    title: { booked: "Demo booked", moved: "Demo moved", cancelled: "Demo cancelled" },
    movedFrom: "Before",
    number: "Number",
    minutes: "Minutes",
    changedAt: "Changed",
    demo: "Demo",
  },
  es_US: {
    title: { booked: "Demo reservada", moved: "Demo cambiada", cancelled: "Demo cancelada" },
    movedFrom: "Antes",
    number: "Número",
    minutes: "Minutos",
    changedAt: "Modificada",
    demo: "Demo",
  },
}

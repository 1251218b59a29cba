import type { ChoiceWords } from "../../catalogue.ts"

/** How callers name the choices of a list; an hour (la hora) and a time (el horario) differ in gender. */
export const choices: ChoiceWords = {
  ordinals: [
    ["uno", "una", "primera", "la primera", "primero", "el primero", "opción uno"],
    ["dos", "segunda", "la segunda", "segundo", "el segundo", "opción dos"],
    ["tres", "tercera", "la tercera", "tercero", "el tercero", "opción tres"],
    ["cuatro", "cuarta", "la cuarta"],
    ["cinco", "quinta", "la quinta"],
    ["seis", "sexta", "la sexta"],
    ["siete", "séptima", "la séptima"],
    ["ocho", "octava", "la octava"],
    ["nueve", "novena", "la novena"],
  ],
  noOffer: [
    "ninguna",
    "ninguno",
    "no",
    "no gracias",
    "ninguna de esas",
    "ninguno de esos",
    "ninguna me queda bien",
    "ninguna me sirve",
    "otra hora",
    "otro día",
    "otro horario",
    "en otro momento",
  ],
  noDemo: ["ninguna", "no", "ninguna de esas", "ninguna de ellas", "déjelas como están"],
}

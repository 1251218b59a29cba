import type { NumberWords } from "../number-words.ts"

const units =
  "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete " +
  "dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete " +
  "veintiocho veintinueve"
const tens = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"

/** "Cuarto" is left a word: "las tres y cuarto" is heard more often than "el cuarto". */
export const numberWords: NumberWords = {
  units: new Map([
    ...units.split(" ").map((word, value): [string, number] => [word, value]),
    ["un", 1],
    ["una", 1],
    ["veintiun", 21],
    ["veintiuna", 21],
  ]),
  tens: new Map(tens.split(" ").map((word, at) => [word, (at + 3) * 10])),
  tensJoiner: "y",
  ordinals: new Map([
    ["primero", 1],
    ["primer", 1],
    ["primera", 1],
  ]),
  hundred: new Set(),
  thousand: new Set(["mil"]),
  and: new Set(),
}

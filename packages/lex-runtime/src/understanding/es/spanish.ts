import type { Language } from "../language.ts"
import { phrase } from "../phrase-rule.ts"
import { dateRules, dateShift } from "./dates.ts"
import { numberWords } from "./numbers.ts"
import { bareTimes, dayParts, timeRules } from "./times.ts"

const list = (words: string): string[] => words.split("|")

/** Spanish; all words without accents, as canonical tokens have them. */
export const spanish: Language = {
  code: "es",
  numberWords,
  dateRules,
  dateShift,
  timeRules,
  bareTimes,
  dayParts,
  spokenZero: new Set(),
  repeats: new Map([
    ["doble", 2],
    ["triple", 3],
  ]),
  yes: list(
    "si|si por favor|claro|claro que si|correcto|es correcto|de acuerdo|vale|ok|okay|por supuesto|" +
      "exacto|exactamente|perfecto|esta bien|asi es|adelante|confirmo|confirmado|dale|seguro|bueno|" +
      "cierto|eso es|como no|desde luego|me parece bien|muy bien|bien|hagalo|hazlo|afirmativo|sip",
  ),
  no: list(
    "no|no gracias|nop|para nada|incorrecto|esta mal|no es correcto|no es asi|mejor no|en absoluto|" +
      "nunca|no quiero|negativo|todavia no|ahora no|no lo haga|no lo hagas|dejalo|dejelo|falso",
  ),
  yesOpenings: new Set(list("si|claro|vale|ok|correcto|exacto|sip")),
  noOpenings: new Set(list("no|nop|nunca")),
  maybe: list("tal vez|quizas|quiza|puede ser|a lo mejor|creo que si"),
  dontKnow: list("no se|no lo se|no estoy seguro|no estoy segura|ni idea|no tengo idea"),
  spokenEmail: ["arroba", "punto"],
  fillers: new Set(
    list(
      "eh|em|mmm|este|pues|bueno|por|favor|gracias|entonces|oiga|oye|hola|el|la|los|las|lo|para|a|al|" +
        "en|de|del|que|es|seria|puede|ser|quiero|quisiera|tal|vez|quizas|digamos|numero|opcion|mi|me",
    ),
  ),
  answerOpenings: [/^(?:me llamo|mi (?:\p{L}+ )?(?:nombre )?es|soy|es|en|de|a) /u],
  waitPhrases: [
    phrase("esper[ae](?:me)?|aguard[ae]|(?:deme|dame|permitame) 1 (?:momento|segundo|2th|minuto)"),
    phrase("1 (?:momento|momentito|segundo|2th|minuto)"),
  ],
  continuePhrases: [
    phrase("ya (?:estoy|lo tengo|la tengo)|listo|lista|continu[ae]|sig[ae]|prosig[ae]"),
  ],
  stopWords: new Set(
    list(
      "a|al|con|de|del|el|en|es|eso|la|las|lo|los|me|mi|para|por|favor|que|se|su|un|1|una|y|yo|" +
        "quiero|quisiera|puedo|puede|podria|necesito|gustaria|hola|buenos|buenas|dias|tardes",
    ),
  ),
  synonyms: [
    ["reservar", "agendar", "programar", "concertar", "pedir", "solicitar", "apartar"],
    ["demo", "demostracion", "cita", "reunion", "turno", "reserva"],
    ["mover", "cambiar", "reprogramar", "aplazar", "posponer", "pasar"],
    ["cancelar", "anular", "eliminar", "borrar", "quitar"],
    ["agente", "persona", "humano", "operador", "operadora", "representante", "alguien", "asesor"],
    ["revisar", "consultar", "verificar", "ver", "comprobar", "confirmar"],
    ["hablar", "comunicar", "comuniqueme", "pasame", "paseme"],
    ["repetir", "repita", "repite"],
    ["adios", "chao", "chau"],
  ],
  builtInUtterances: {
    "AMAZON.HelpIntent": ["ayuda", "ayúdame", "necesito ayuda", "qué puedes hacer"],
    "AMAZON.CancelIntent": ["cancelar", "olvídalo"],
    "AMAZON.StopIntent": ["parar", "detente", "basta"],
    "AMAZON.RepeatIntent": ["repite", "repítelo", "otra vez"],
    "AMAZON.PauseIntent": ["pausa", "pausar"],
    "AMAZON.ResumeIntent": ["continuar", "reanudar"],
    "AMAZON.StartOverIntent": ["empezar de nuevo", "reiniciar"],
    "AMAZON.YesIntent": ["sí", "claro"],
    "AMAZON.NoIntent": ["no", "no gracias"],
  },
}

import type { ListeningRules } from "../../hearing/listening-rules.ts"
import {
  asks,
  asksAbout,
  hintsKeys,
  offers,
  puzzled,
  readsBack,
  readsBackDigits,
  readsBackMove,
  tells,
} from "../../hearing/meanings.ts"
import { momentsIn } from "../../hearing/moments.ts"
import { monthNames } from "./names.ts"

/** What a listener makes of what is said in the Spanish of the United States. */
export const esUsEar: ListeningRules = {
  moments: momentsIn({
    pattern: new RegExp(
      String.raw`(?<day>\d{1,2}) de (?<month>${monthNames.join("|")})|(?<hour>\d{1,2}):(?<minute>\d{2}) (?<half>[ap])\.m\.`,
      "gu",
    ),
    months: monthNames,
    isAfternoon: (half) => half === "p",
  }),
  phrases: [
    {
      pattern:
        /¿En qué (?:más )?le puedo ayudar\?|¿Le puedo ayudar en algo más\?|¿Qué desea hacer\?/gu,
      means: asks("more"),
    },
    { pattern: /¿Qué día le gustaría venir\?/gu, means: asks("date", "book") },
    { pattern: /¿Para qué día la cambio\?/gu, means: asks("date", "move") },
    { pattern: /¿Qué otro día le convendría\?/gu, means: asks("date") },
    { pattern: /¿A qué hora ([^?]*)\?/gu, means: asksAbout("time") },
    { pattern: /¿Qué día o a qué hora prefiere\?/gu, means: asks("change") },
    { pattern: /¿Quiere decir [^?]*\?/gu, means: asks("amOrPm") },
    {
      pattern: /((?:El [^.?]*? )?[tT]engo [^?]*?)\. ¿(?:Cuál prefiere|Le conviene)\?/gu,
      means: offers("offer"),
    },
    {
      pattern: /Usted tiene una demostración ([^?]*?) ¿A cuál se refiere\?/gu,
      means: offers("which"),
    },
    { pattern: /¿Cuál es su número de teléfono/gu, means: asks("number") },
    { pattern: /¿Qué sigue\?/gu, means: asks("restOfNumber") },
    { pattern: /Tengo el ([\d, ]*)\. ¿Es correcto\?/gu, means: readsBackDigits() },
    { pattern: /cuatro dígitos/gu, means: asks("code") },
    { pattern: /Sería ([^?]*?) ¿La reservo\?/gu, means: readsBack("book") },
    { pattern: /Su demostración es ([^?]*?) ¿La cancelo\?/gu, means: readsBack("cancel") },
    { pattern: /Sería ([^?]*?) ¿La cambio\?/gu, means: readsBackMove("toFrom") },
    { pattern: /oprima 0\. De lo contrario/gu, means: asks("agentByKey") },
    { pattern: /Para intentarlo de nuevo, oprima 1/gu, means: asks("tryAgain") },
    { pattern: /quedó reservada para ([^¿]*?[ap]\.m\.)/gu, means: tells("booked") },
    { pattern: /Su demostración ahora es ([^¿]*?[ap]\.m\.)/gu, means: tells("moved") },
    { pattern: /Su demostración que era ([^¿]*?) quedó cancelada/gu, means: tells("cancelled") },
    {
      pattern: /Usted tiene una demostración ([^¿?]*?[ap]\.m\.)(?! ¿A cuál)/gu,
      means: tells("upcoming"),
    },
    { pattern: /Usted tiene \d+ demostraciones: ([^¿?]*)/gu, means: tells("upcoming") },
    { pattern: /Usted ya tiene una demostración ([^¿?]*?[ap]\.m\.)/gu, means: tells("current") },
    { pattern: /Su demostración es ([^¿?]*?[ap]\.m\.)/gu, means: tells("current") },
    { pattern: /[Nn]o tiene ninguna demostración/gu, means: tells("none") },
    { pattern: /no puedo reservar más/gu, means: tells("limit") },
    { pattern: /no hay horarios libres/gu, means: tells("nothingFree") },
    { pattern: /[Aa]brimos|cerramos/gu, means: tells("answer.hours") },
    { pattern: /Una demostración dura/gu, means: tells("answer.length") },
    { pattern: /Soy el asistente automático de/gu, means: tells("answer.who") },
    { pattern: /Guardo su número/gu, means: tells("answer.data") },
    { pattern: /Le comunico con una persona|Lo pongo en la fila/gu, means: tells("transfers") },
    {
      pattern:
        /nuestro equipo no está|nadie puede atender|no puedo comunicarlo|demasiadas personas/gu,
      means: tells("noPerson"),
    },
    { pattern: /[Hh]asta luego\./gu, means: tells("goodbye") },
    { pattern: /algo falló/gu, means: tells("trouble") },
    { pattern: /Perdón, (?:no|¿sí)/gu, means: puzzled },
    { pattern: /[Oo]prima \d|Puede marcar/gu, means: hintsKeys },
  ],
}

import type { GrammarRules } from "@call-center/callers"

/** How callers come to the point, once they were asked what they want. */
export const openings: GrammarRules = {
  hello: ["hola", "buenos días", "buenas", "hola, qué tal", "sí, buenas"],
  reason: [
    "un amigo me habló de ustedes",
    "un colega vio su producto la semana pasada",
    "leí de ustedes en el periódico",
  ],
  a: ["una demo", "una demostración", "una demo del producto", "una de sus demostraciones"],
  want: [
    "quería ver si podía agendar <a>",
    "se podría reservar <a>",
    "me encantaría programar <a>",
    "me podría apuntar para <a>",
    "estoy buscando hacer <a>",
    "nos gustaría ir a <a>",
    "todavía se puede conseguir <a>",
    "mi jefe me pidió que reservara <a>",
  ],
  "want.curt": ["necesito <a>", "<a>, para mí"],
  "want.nonNative": ["yo querer <a>", "por favor yo necesito hacer <a>", "es posible <a> para mí"],
  "want.hostile": ["deme <a> de una vez", "quiero <a> y rapidito"],
  "open.book": ["<hello>, <want>", "<want> por favor", "<hello>, <reason>, y <want>"],
  "open.book.curt": ["<want.curt>"],
  "open.book.nonNative": ["<hello> <want.nonNative>"],
  "open.book.hostile": ["<want.hostile>"],
  "open.bookDay": ["<hello>, <want> <onDay>", "<want> <onDay> si se puede"],
  "open.bookDay.curt": ["<want.curt> <onDay>"],
  "open.bookDay.nonNative": ["<want.nonNative> <onDay>"],
  "open.bookDay.hostile": ["<want.hostile> <onDay>"],
  "open.bookWhen": ["<hello>, <want> <onDay> <atTime>", "<want> <onDay> <atTime> si está libre"],
  "open.bookWhen.curt": ["<want.curt> <onDay> <atTime>"],
  "open.bookWhen.nonNative": ["<want.nonNative> <onDay> <atTime>"],
  "open.bookWhen.hostile": ["<want.hostile> <onDay> <atTime>"],
  "open.bookWindow": ["<hello>, <want> <onDay> <window>", "<want> <onDay>, <window>"],
  "open.bookSpan": ["<hello>, <want> <span>", "<want> <span> por favor"],

  mine: ["mi demo", "mi cita", "la demo que reservé", "mi reserva", "mi demostración"],
  "open.check": [
    "<hello>, me puede decir otra vez cuándo es <mine>",
    "ya no me acuerdo de cuándo tengo <mine>",
    "me podría buscar <mine>",
    "<hello>, solo quiero saber a qué hora es <mine>",
  ],
  "open.check.curt": ["cuándo era <mine>", "<mine>, cuándo es"],
  "open.check.nonNative": ["por favor decirme cuándo es <mine>", "yo olvidar la hora de <mine>"],
  "open.check.hostile": ["a ver, cuándo es <mine>, nunca me dijeron"],

  "open.move": [
    "<hello>, tengo que pasar <mine> a otro día",
    "hay manera de cambiar <mine>",
    "me temo que necesito otra hora para <mine>",
    "podríamos poner <mine> otro día",
  ],
  "open.move.curt": ["necesito mover <mine>", "otra hora para <mine>"],
  "open.move.nonNative": [
    "yo necesito cambiar el día de <mine>",
    "es posible mover <mine> por favor",
  ],
  "open.move.hostile": ["su hora no me sirve para nada, cambie <mine>"],
  "open.moveWhen": [
    "<hello>, tengo que pasar <mine> para <day> <atTime>",
    "me puede cambiar <mine> para <day> <atTime>",
  ],
  "open.moveFromTo": ["quisiera pasar la de <day@from> para <day> <atTime>"],

  "open.cancel": [
    "<hello>, me temo que tengo que cancelar <mine>",
    "quisiera anular <mine> por favor",
    "me surgió algo y necesito cancelar <mine>",
    "me podría quitar <mine> de la agenda",
  ],
  "open.cancel.curt": ["cancele <mine> por favor", "necesito que cancelen <mine>"],
  "open.cancel.nonNative": [
    "yo querer cancelar <mine>",
    "por favor cancelar <mine>, no puedo venir",
  ],
  "open.cancel.hostile": ["cancele <mine>, ya me tienen harto"],
  "open.cancelDay": [
    "<hello>, me temo que tengo que cancelar la de <day>",
    "quisiera anular la que tengo <onDay>",
  ],

  "open.person": [
    "<hello>, podría hablar con alguien en persona por favor",
    "preferiría hablar con uno de sus colegas",
    "hay algún ser humano con quien pueda hablar",
  ],
  "open.person.curt": ["una persona por favor ya", "solo una persona"],
  "open.person.nonNative": ["yo querer hablar con persona por favor"],
  "open.person.hostile": ["no voy a hablar con una computadora, páseme con un humano"],

  "open.hours": [
    "<hello>, hasta qué hora abren entre semana",
    "cuáles son sus horarios por estos días",
  ],
  "open.length": [
    "cuánto tiempo toma una demo de esas",
    "<hello>, cuánto tiempo necesito para una demo",
  ],
  "open.who": ["espere, con quién estoy hablando", "un momento, es usted una máquina"],
  "open.data": ["qué hacen ustedes con mi número de teléfono", "guardan lo que les digo de mí"],

  "open.nothing": [
    "ay, creo que me equivoqué de número",
    "perdón, marqué mal",
    "no importa, no era nada",
  ],
  "open.nothing.curt": ["número equivocado"],
}

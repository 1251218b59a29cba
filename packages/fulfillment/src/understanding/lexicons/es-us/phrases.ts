import type { PhraseKind } from "../../lexicon.ts"
import { phrases as list } from "../../word-lists.ts"

/** What callers say in American Spanish beside the words of days and times. */
export const phrases: Readonly<Record<PhraseKind, readonly string[]>> = {
  not: list(
    `no (puedo|podre|voy a poder|voy a|vamos a poder|podemos) (ir|venir|asistir|llegar|hacerlo)(| el| a| al), no, no el, no la, no a, en vez de, en lugar de, en vez del, en lugar del, no puedo, no puedo el, no puedo a,
     estoy ocupado, estoy ocupada, menos, excepto, salvo, tengo una reunion, tengo otra cita`,
  ),
  origin: list("de, desde, del"),
  unfit: list(
    `no puedo, no me sirve, no me va bien, no me viene bien, es muy temprano, es muy tarde, es demasiado temprano,
     es demasiado tarde, es imposible, no me queda bien, estoy ocupado, estoy ocupada`,
  ),
  correction: list(
    "no, perdon, digo, quise decir, mejor dicho, o mejor, mejor, espere, no no, me equivoque, perdon no",
  ),
  wanted: list(
    `mejor, prefiero, preferiria, que sea, a, al, para, para el, (tiene|tendria) que ser (|por|en), que tal, cambiarla a, cambiarlo a, pasarla a, pasarla al,
     moverla a, moverla al, hagamos, digamos`,
  ),
  better: list(
    `seria mejor, es mejor, me va mejor, me viene mejor, me queda mejor, mejor, estaria bien, me viene bien, me va bien`,
  ),
  moving: list(
    `pasame, paseme, pasenme, pase, pasa, muevame, mueveme, cambieme, cambiame, mover, muevo, mueva, muevan, moverla, moverlo, cambiar, cambie, cambiarla, cambiarlo, pasar, pasarla, reprogramar,
     reprogramarla, posponer, posponerla, aplazar, aplazarla, adelantar, adelantarla`,
  ),
  yes: list(
    "si, claro, correcto, exacto, perfecto, vale, bueno, ok, okay, dale, de acuerdo, por supuesto, muy bien",
  ),
  no: list(
    `no, no gracias, incorrecto, no es correcto, equivocado, para nada, prefiero no, mejor no,
     no quiero, prefiero no decirlo, no se lo doy, es privado`,
  ),
  none: list(
    `ninguno, ninguna, ninguno de ellos, ninguna de ellas, ninguna de esas, otra hora, otro dia, otra cosa,
     otro horario, no me sirve, no me sirven, no me va bien, que mas hay, que mas tiene, ninguno me sirve, otras (opciones|horas), otros (horarios|dias)`,
  ),
  any: list(
    `cualquiera, cualquier, cualquier dia, cualquier hora, a cualquier hora, cuando sea, cuando (tenga|tengan|tengas|pueda|puedan|guste|gusten|quiera|quieran)(| espacio| lugar| algo), me da igual, da igual, lo que sea,
     usted elija, que hay, que tiene, que tienen, que tendrian, que horas hay,
     que horarios tiene, que horarios hay, que horas tiene, que dias tiene, que dias hay`,
  ),
  undecided: list(`no se, no lo se, no estoy seguro, no estoy segura, todavia no se, aun no se`),
  earliest: list(
    `lo (mas pronto|antes|mas antes) que (se pueda|pueda|puedan|tenga|tengan|haya|se puede), lo antes posible, lo mas pronto posible, tan pronto como sea posible, tan pronto como pueda, tan pronto como podamos,
     cuanto antes, la primera disponible, el primero disponible, ahora, ahora mismo, justo ahora, ya mismo, en este momento,
     la mas temprana, el mas temprano, lo mas temprano, lo primero que (tenga|tengan|haya), que tan pronto (puedo|podria|se puede)`,
  ),
  latest: list("la mas tarde, el mas tarde, lo mas tarde"),
  last: list("ultimo, ultima, el ultimo, la ultima"),
  abandon: list(
    `olvidelo, olvidalo, dejelo, dejelo asi, dejalo, dejalo asi, (dejela|dejelo|dejala) como esta, cancelar, cancele, cancelelo, nada,
     no importa, cambie de opinion, he cambiado de opinion, hoy no, adios, hasta luego`,
  ),
  wait: list(
    `espere, espere un momento, un momento, un momentito, un segundo, un segundito, un minuto, un minutito, un ratito, dejeme ver, dejeme pensar,
     permitame un momento, deme un momento`,
  ),
  label: list("numero, opcion, la opcion, el numero, tecla, oprima"),
  one: list("opcion, hora, un, uno, una"),
  oh: list("cero"),
  twice: list("doble"),
  thrice: list("triple"),
  binding: list(
    "proximo, proxima, siguiente, antes, despues, hasta, pasado, pasada, semana, semanas, mes, meses, entre, principios, finales, mediados, mitad, trimestre, cuatrimestre, semestre, siglo, dias, anos",
  ),
  dangling: list("despues, antes"),
  clause: list("pero, porque, entonces, asi que"),
  filler: list(
    `si no es (|mucha |ninguna )molestia, el, la, los, las, lo, de, del, al, que, es, sea, a, con, en, por favor, gracias, pues, eh, este pues, entonces, y, o,
     quisiera, quiero, queria, me gustaria, puede ser, podria ser, para, yo, me, mi,
     seria, si puede, tal vez, quizas, tomo, elijo, hora, horario,
     fecha, por, tiene, algo, alguna, alguno, hay, en vez, son, faltan`,
  ),
}

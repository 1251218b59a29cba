import type { Lexicon } from "../lexicon.ts"
import { counted, phrases } from "./word-lists.ts"

/** The Spanish of the United States; accents are dropped before words are looked up. */
export const esUs: Lexicon = {
  monthFirst: true,
  minutesFirst: false,
  ordinalEndings: ["o", "a", "er", "ro", "do", "da", "to", "ta"],
  valued: {
    weekday: counted(
      "lunes; martes; miercoles; jueves; viernes; sabado, sabados; domingo, domingos",
      1,
    ),
    month: counted(
      `enero; febrero; marzo; abril; mayo; junio; julio; agosto; septiembre, setiembre; octubre;
       noviembre; diciembre`,
      1,
    ),
    dayOffset: counted(
      "anteayer, antes de ayer; ayer; hoy, hoy mismo; manana; pasado manana, pasado",
      -2,
    ),
    yearDay: {
      "ano nuevo": 101,
      "dia de reyes": 106,
      nochebuena: 1224,
      navidad: 1225,
      "noche vieja": 1231,
      nochevieja: 1231,
    },
    clock: counted("medianoche, la medianoche; mediodia, el mediodia, al mediodia", 0, 720),
    meridiem: counted("am, a m; pm, p m", 0, 12),
    dayPart: counted(
      `por la manana, de la manana, en la manana, la manana, antes de comer, antes del almuerzo;
       por la tarde, de la tarde, en la tarde, la tarde, tarde, despues de comer, despues del almuerzo;
       por la tarde noche, al anochecer; por la noche, de la noche, en la noche, la noche, noche, esta noche`,
      0,
    ),
    unit: {
      dia: 1,
      dias: 1,
      semana: 7,
      semanas: 7,
      "fin de semana": 2,
      mes: 30,
      meses: 30,
    },
    number: {
      ...counted(
        `cero; un, uno, una; dos; tres; cuatro; cinco; seis; siete; ocho; nueve; diez; once; doce; trece;
         catorce; quince; dieciseis, diez y seis; diecisiete; dieciocho; diecinueve; veinte; veintiuno, veintiun;
         veintidos; veintitres; veinticuatro; veinticinco; veintiseis; veintisiete; veintiocho;
         veintinueve; treinta; treinta y uno, treinta y un`,
        0,
      ),
      ...counted("cuarenta; cincuenta", 40, 10),
      "treinta y cinco": 35,
      "cuarenta y cinco": 45,
      "cincuenta y cinco": 55,
    },
    ordinal: counted(
      `primero, primera, primer; segundo, segunda; tercero, tercera, tercer; cuarto, cuarta;
       quinto, quinta; sexto, sexta; septimo, septima; octavo, octava; noveno, novena; decimo, decima`,
      1,
    ),
  },
  plain: {
    next: phrases("proximo, proxima, el proximo, la proxima, que viene, siguiente"),
    this: phrases("este, esta"),
    within: phrases("en, dentro de"),
    half: phrases("y media"),
    quarter: phrases("y cuarto"),
    quarterTo: phrases("menos cuarto"),
    past: phrases("y"),
    to: phrases("menos, para"),
    oClock: phrases("en punto"),
    at: phrases(
      "a la, a las, las, la una a, sobre las, como a las, hacia las, a eso de las, que sea a las",
    ),
    after: phrases("despues de, despues de la, despues de las, a partir de, a partir de las"),
    before: phrases("antes de, antes de la, antes de las"),
    between: phrases("entre, entre la, entre las"),
    and: phrases("y las"),
    from: phrases("desde, del"),
    insteadOf: phrases("en vez de, en lugar de, en vez del, en lugar del, no el, no a las"),
    hundred: [],
    oh: [],
    yes: phrases(
      `si, claro, claro que si, por supuesto, correcto, exacto, exactamente, perfecto, de acuerdo, vale,
       bueno, esta bien, muy bien, asi es, eso es, adelante, confirmo, confirmado, ok, okay, dale, hagalo,
       me parece bien, si por favor, ese, esa`,
    ),
    no: phrases(
      `no, no gracias, incorrecto, no es correcto, equivocado, para nada, prefiero no, mejor no,
       no quiero, prefiero no decirlo, no se lo doy, es privado`,
    ),
    none: phrases(
      `ninguno, ninguna, ninguno de ellos, ninguna de ellas, ninguna de esas, otra hora, otro dia, otra cosa,
       otro horario, no me sirve, no me sirven, no me va bien, que mas hay, que mas tiene, ninguno me sirve`,
    ),
    any: phrases(
      `cualquiera, cualquier, cualquier dia, cualquier hora, a cualquier hora, cuando sea, me da igual, da igual, lo que sea,
       usted elija, no se, no lo se, no estoy seguro, no estoy segura, que hay, que tiene, que horas hay,
       que horarios tiene, que horarios hay, que horas tiene, que dias tiene, que dias hay`,
    ),
    earliest: phrases(
      `lo antes posible, lo mas pronto posible, cuanto antes, la primera disponible, el primero disponible,
       la mas temprana, el mas temprano, lo mas temprano, lo primero que tenga, la primera hora`,
    ),
    latest: phrases("la mas tarde, el mas tarde, lo mas tarde"),
    last: phrases("ultimo, ultima, el ultimo, la ultima"),
    later: phrases("mas tarde, un poco mas tarde, algo mas tarde, despues"),
    earlier: phrases("mas temprano, un poco mas temprano, algo mas temprano, antes"),
    abandon: phrases(
      `olvidelo, olvidalo, dejelo, dejelo asi, dejalo, dejalo asi, cancelar, cancele, cancelelo, nada,
       no importa, cambie de opinion, he cambiado de opinion, hoy no, adios, hasta luego`,
    ),
    wait: phrases(
      `espere, espere un momento, un momento, un momentito, un segundo, un minuto, dejeme ver, dejeme pensar,
       permitame un momento, deme un momento`,
    ),
    label: phrases("numero, opcion, la opcion, el numero, tecla, oprima"),
    filler: phrases(
      `el, la, los, lo, de, al, que, es, sea, a, con, por favor, gracias, pues, eh, este pues, entonces,
       mejor, quisiera, quiero, queria, me gustaria, puede ser, podria ser, para el, para la, yo, me, mi,
       seria, si puede, tal vez, quizas, perdon, tomo, elijo, prefiero, digo, quise decir, hora, horario,
       fecha, por, tiene, algo, alguna, alguno, hay, en vez`,
    ),
  },
}

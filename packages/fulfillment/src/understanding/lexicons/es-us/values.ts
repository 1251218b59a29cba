import type { WordValues } from "../../grammar/values.ts"
import { counted } from "../../word-lists.ts"

/** Words of American Spanish that stand for a number of something; accents are dropped. */
export const values: Readonly<Record<keyof WordValues, Readonly<Record<string, number>>>> = {
  Weekday: counted(
    `lunes, lun; martes, mar; miercoles, mie; jueves, jue; viernes, vie; sabado, sabados, sab;
     domingo, domingos, dom`,
    1,
  ),
  Month: counted(
    `enero, ene; febrero, feb; marzo; abril, abr; mayo; junio, jun; julio, jul; agosto, ago;
     septiembre, setiembre, sept, sep, set; octubre, oct; noviembre, nov; diciembre, dic`,
    1,
  ),
  Offset: counted(
    `anteayer, antes de ayer; ayer; hoy, hoy mismo, este dia;
     manana, el dia siguiente, el proximo dia, al dia siguiente;
     pasado manana, el dia despues de manana`,
    -2,
  ),
  YearDay: {
    "ano nuevo": 101,
    "el dia de ano nuevo": 101,
    "dia de reyes": 106,
    nochebuena: 1224,
    navidad: 1225,
    "el dia de navidad": 1225,
    "noche vieja": 1231,
    nochevieja: 1231,
    "fin de ano": 1231,
    "ultimo dia del ano": 1231,
    "el ultimo dia del ano": 1231,
    "penultimo dia del ano": 1230,
    "el penultimo dia del ano": 1230,
  },
  NamedClock: counted(
    "medianoche, la medianoche, media noche; mediodia, el mediodia, medio dia, el medio dia",
    0,
    720,
  ),
  Meridiem: counted("am; pm", 0, 12),
  PartWord: counted(
    `por la manana, de la manana, en la manana, a la manana, la manana, por las mananas, en las mananas;
     por la tarde, de la tarde, en la tarde, a la tarde, la tarde, tarde, por las tardes, en las tardes;
     por la tarde noche, al anochecer;
     por la noche, de la noche, en la noche, a la noche, la noche, noche, por las noches;
     por la madrugada, de la madrugada, en la madrugada, de madrugada, la madrugada`,
    0,
  ),
  MidPart: counted("media manana, a media manana; media tarde, a media tarde", 0),
  TodayPart: counted(
    `esta manana, esta misma manana; esta tarde, esta misma tarde; ; esta noche, esta misma noche; esta madrugada`,
    0,
  ),
  Unit: { dia: 1, dias: 1, semana: 7, semanas: 7, mes: 30, meses: 30, ano: 365, anos: 365 },
  TimeUnit: { ...counted("minuto, minutos, min, mins", 1), ...counted("hora, horas", 60) },
  NumberWord: counted(
    `cero; un, uno, una; dos, un par de; tres; cuatro; cinco; seis; siete; ocho; nueve; diez; once; doce; trece;
     catorce; quince; dieciseis, diez y seis; diecisiete, diez y siete; dieciocho, diez y ocho;
     diecinueve, diez y nueve; ; veintiuno, veintiun; veintidos; veintitres; veinticuatro; veinticinco;
     veintiseis; veintisiete; veintiocho; veintinueve`,
    0,
  ),
  TensWord: counted(
    "veinte; treinta; cuarenta; cincuenta; sesenta; setenta; ochenta; noventa",
    20,
    10,
  ),
  OrdinalWord: counted(
    `primero, primera, primer; segundo, segunda; tercero, tercera, tercer; cuarto, cuarta;
     quinto, quinta; sexto, sexta; septimo, septima; octavo, octava; noveno, novena; decimo, decima`,
    1,
  ),
  TensOrdinal: counted("vigesimo, vigesima; trigesimo, trigesima", 20, 10),
  RoughNumber: {},
}

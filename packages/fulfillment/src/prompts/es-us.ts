import type { Business, NoText } from "@call-center/domain"

import type { Question, Task } from "../conversation/dialogue.ts"
import { listed, spelledOut } from "./lists.ts"
import type { OfferReason, Prompts } from "./prompts.ts"

const words = { press: (key: number) => `oprima ${key}`, and: "y", or: "o", oxfordComma: false }

const questionAnswers: Prompts["questionAnswers"] = {
  OpeningHours: ({ openings, day }) => {
    if (day?.hours !== undefined) return `El ${day.name} abrimos ${day.hours}.`
    const closed = day && `El ${day.name} cerramos${day.holiday ? ` por ${day.holiday}` : ""}.`
    const weekly = openings.map(({ from, to, hours }) =>
      from === to ? `el ${from} ${hours}` : `de ${from} a ${to} ${hours}`,
    )
    const open = weekly.length === 0 ? "" : `Abrimos ${spelledOut(weekly, "and", words)}.`
    return [closed, open].filter(Boolean).join(" ") || undefined
  },
  DemoLength: ({ demoMinutes }) => `Una demostración dura ${duration(demoMinutes)}.`,
  Location: ({ business: { address } }) => address && `Estamos en ${address}.`,
  WhoIsThis: ({ business }) =>
    `Soy el asistente automático de ${business.name}, no una persona.${
      business.agentHandOff ? " Para hablar con una persona, solo diga agente." : ""
    }`,
  DataKept: ({ business, daysKept }) =>
    `Guardo su número de teléfono y sus demostraciones hasta ${daysKept} días después, para nada más. ${
      business.recordingEnabled
        ? "Esta llamada solo se graba si usted lo aceptó."
        : "Esta llamada no se graba."
    }`,
}

/** What is said in the Spanish of the United States. */
export const esUs: Prompts = {
  language: "es-US",
  notHeard: "Perdón, no escuché nada.",
  notUnderstood: (question) => notUnderstood[question],
  noSuchDay: (named) => {
    if (named.what === "other") return "Ese día no existe."
    const date = `${named.day} de ${named.month}`
    if (named.what === "weekday") return `El ${date} es ${named.weekday}.`
    return `El ${date}${named.year === undefined ? "" : ` de ${named.year}`} no existe.`
  },
  example: (question) => examples[question],
  takeYourTime: "Por supuesto, tómese su tiempo.",
  toBeSure: "Solo para estar seguros.",
  apology:
    "Lo siento, algo falló de nuestra parte. No puedo asegurarle que su solicitud se haya realizado; por favor, intente de nuevo en un momento.",
  refusedEvent: "Lo siento, aquí no le puedo ayudar con eso.",
  connecting: "De acuerdo, un momento por favor.",
  giveUpToAgent: "Lo siento, así no avanzamos. Le comunico con una persona.",
  when: (day, time) => `el ${day} ${atTime(time)}`,
  range: (from, until) => `de ${from} a ${until}`,
  goodbye: ({ name }) => `Gracias por llamar a ${name}. Hasta luego.`,
  wrongNumber: ({ name }) => `No hay problema, habla con ${name}. Hasta luego.`,
  giveUp: (business) => `Lo siento, hoy no logramos entendernos. ${reachUs(business)}`,
  noAgent: (business) => `Lo siento, no le puedo comunicar con una persona. ${reachUs(business)}`,
  nothingFree: (business) =>
    `Lo siento, no hay horarios libres para una demostración en las próximas semanas. ${reachUs(business)}`,
  noNumber: (business) =>
    `De acuerdo. Las demostraciones se guardan con su número; sin él no puedo hacerlo. ${reachUs(business)}`,
  otherLanguage: ({ agentHandOff, reachUsAt }) =>
    `I'm sorry, this service only speaks Spanish. ${
      agentHandOff
        ? "Let me bring you to a person."
        : reachUsAt === undefined
          ? "Please call again another time."
          : `You can reach us at ${reachUsAt}.`
    }`,
  help: ({ name, agentHandOff }) =>
    `En ${name} puedo programar una demostración, decirle cuándo es la suya, cambiarla o cancelarla.${
      agentHandOff ? " Diga agente para hablar con una persona." : ""
    } ¿Qué desea hacer?`,
  askAfterAnswer: "¿En qué más le puedo ayudar?",
  askWhatElse: "Claro. ¿Qué desea hacer?",
  askTask: ({ agentHandOff }) =>
    `Puede programar, consultar, cambiar o cancelar una demostración${
      agentHandOff ? ", o hablar con una persona" : ""
    }. ¿Qué desea hacer?`,
  askNumber:
    "Su número está oculto y necesito uno. ¿Cuál es su número de teléfono, con código de área?",
  askRestOfNumber: (digits) => `Hasta ahora tengo el ${digits}. ¿Qué sigue?`,
  confirmNumber: (digits) => `Tengo el ${digits}. ¿Es correcto?`,
  codeSent: (digits) =>
    `Para comprobar que es su número, le envío un código al ${digits}. ¿Cuáles son sus cuatro dígitos?`,
  askCode:
    "¿Cuáles son los cuatro dígitos del código que le envié? Si no le ha llegado, diga otro código.",
  wrongCode: "Ese no es el código. ¿Cuáles son sus cuatro dígitos?",
  codeExpired: "Ese código ha caducado.",
  unproven: "Lo siento, no puedo estar seguro de que sea su número.",
  unprovenToAgent:
    "Lo siento, hoy no puedo comprobar que sea su número. Le comunico con una persona.",
  callFromYourNumber: ({ agentHandOff }) =>
    `Por favor, llame desde el número con el que reservó${agentHandOff ? ", o diga agente para hablar con una persona" : ""}.`,
  tooManyNumbers: (maximum) =>
    `Lo siento, en una llamada puedo tomar ${maximum} números como máximo.`,
  tooManyChanges: (maximum) =>
    `Lo siento, en una llamada puedo hacer ${maximum} cambios como máximo.`,
  moreLater: (business) =>
    business.agentHandOff
      ? "Para más, diga agente para hablar con una persona."
      : reachUs(business),
  limitReachedUnproven: "Lo siento, no puedo reservar más demostraciones para ese número.",
  notTexted: (why) => notTexted[why],
  askWhichDemo: (demos, keys) =>
    `Usted tiene una demostración ${listed(demos, { keys, join: "and" }, words)}. ¿A cuál se refiere?`,
  askDate: "¿Qué día le gustaría venir?",
  askMoveDate: (current) => `Su demostración es ${current}. ¿Para qué día la cambio?`,
  askOtherDate: "¿Qué otro día le convendría?",
  askTime: (day) => `¿A qué hora ${day === undefined ? "le convendría" : `el ${day}`}?`,
  askAmOrPm: (morning, evening) => `¿Quiere decir ${atTime(morning)} o ${atTime(evening)}?`,
  askChange: "¿Qué día o a qué hora prefiere?",
  offers: ({ offers, day, hasMore }, keys) => {
    const later = hasMore && keys === "withoutKeys" ? [{ key: 0, text: "algo más tarde" }] : []
    const list = listed([...offers, ...later], { keys, join: "or" }, words)
    const question = offers.length === 1 ? "¿Le conviene?" : "¿Cuál prefiere?"
    return `${day === undefined ? "Tengo" : `El ${day} tengo`} ${list}. ${question}`
  },
  offerReason,
  confirmBooking: (when) => `Sería ${when}. ¿La reservo?`,
  confirmMove: (from, to) => `Sería ${to}, en lugar de ${from}. ¿La cambio?`,
  confirmCancellation: (when) => `Su demostración es ${when}. ¿La cancelo?`,
  booked: (when, business, minutes) =>
    `¡Listo! Su demostración quedó reservada para ${when}. Dura ${minutes} minutos${
      business.address === undefined ? "" : `, en ${business.address}`
    }.${texted(business)}`,
  moved: (when, business) => `¡Listo! Su demostración ahora es ${when}.${texted(business)}`,
  cancelled: (when, business) =>
    `Listo. Su demostración que era ${when} quedó cancelada.${texted(business)}`,
  notDone: (task) => notDone[task],
  upcoming: (whens) =>
    whens.length === 1
      ? `Usted tiene una demostración ${whens[0]}.`
      : `Usted tiene ${whens.length} demostraciones: ${spelledOut(whens, "and", words)}.`,
  noDemos: (task) =>
    task === "CheckDemo"
      ? "En este momento no tiene ninguna demostración reservada."
      : `No tiene ninguna demostración reservada, así que no hay nada que ${
          task === "MoveDemo" ? "cambiar" : "cancelar"
        }.`,
  limitReached: (days) =>
    `Usted ya tiene ${
      days.length === 1 ? "una demostración" : `${days.length} demostraciones`
    }, ${spelledOut(
      days.map((day) => `el ${day}`),
      "and",
      words,
    )}, y no puedo reservar más. Puede cancelar una.`,
  alreadyBooked: (when) => `Usted ya tiene una demostración ${when}.`,
  alreadyCancelled: "Esa demostración ya está cancelada.",
  noSuchDemo: "Ya no encuentro esa demostración.",
  alreadyStarted: "Esa demostración ya empezó, así que ya no se puede cambiar.",
  keys: (question, example) => keyHints(example)[question],
  wanted: (task) => (task === undefined ? "hablar con una persona" : wanted[task]),
  questionAnswers,
  noAnswer: (business) =>
    `Lo siento, eso no se lo puedo decir. ${
      business.agentHandOff ? "Una persona sí: solo diga agente." : reachUs(business)
    }`,
  cardTitle: "¿Cuál prefiere?",
}

const notTexted: Record<NoText, string> = {
  off: "",
  country: "No puedo enviar mensajes a su número, así que por favor anótelo.",
  kind: "No puedo enviar mensajes a su número, así que por favor anótelo.",
  optedOut: "No recibirá un mensaje, ya que pidió no recibir ninguno.",
  numberLimit: "No puedo enviarle un mensaje, porque su número ya recibió todos los de hoy.",
  centerLimit: "Hoy ya no puedo enviar más mensajes, así que por favor anótelo.",
}

const notDone: Record<Task, string> = {
  ScheduleDemo: "De acuerdo, no se reservó nada.",
  CheckDemo: "De acuerdo.",
  MoveDemo: "De acuerdo, su demostración queda como estaba.",
  CancelDemo: "De acuerdo, su demostración queda como estaba.",
}

const wanted: Record<Task, string> = {
  ScheduleDemo: "programar una demostración",
  CheckDemo: "consultar una demostración",
  MoveDemo: "cambiar una demostración",
  CancelDemo: "cancelar una demostración",
}

const notUnderstood: Record<Question, string> = {
  task: "Perdón, no le entendí.",
  phoneNumber: "Perdón, no entendí el número.",
  confirmNumber: "Perdón, ¿sí o no?",
  code: "Perdón, no entendí el código.",
  whichDemo: "Perdón, no entendí cuál.",
  date: "Perdón, no entendí el día.",
  time: "Perdón, no entendí la hora.",
  change: "Perdón, no le entendí.",
  amOrPm: "Perdón, no entendí cuál de las dos.",
  offer: "Perdón, no entendí cuál.",
  confirm: "Perdón, ¿sí o no?",
}

const examples: Record<Question, string> = {
  task: "¿Qué desea hacer? Puede decir, por ejemplo, reservar una demostración para el jueves.",
  phoneNumber: "Por favor, dígalo cifra por cifra.",
  confirmNumber: "",
  code: "Por favor, dígalos uno por uno.",
  whichDemo: "",
  date: "Por ejemplo, mañana, o el lunes de la próxima semana.",
  time: "Por ejemplo, a las diez y media, o por la tarde.",
  change: "Por ejemplo, el viernes, o una hora más tarde.",
  amOrPm: "Diga por la mañana o por la tarde.",
  offer: "",
  confirm: "",
}

function keyHints(example: string) {
  return {
    task: "Oprima 1 para programar una demostración, 2 para consultarla, 3 para cambiarla o 4 para cancelarla.",
    phoneNumber: "Puede marcar su número en el teclado, con código de área.",
    confirmNumber: "Oprima 1 para sí o 2 para no.",
    code: "Puede marcar los cuatro dígitos en el teclado, o decir otro código si no le ha llegado.",
    whichDemo: "Oprima el número de la demostración.",
    date: `Puede marcar el mes y el día con cuatro dígitos, por ejemplo ${example.split("").join(" ")}.`,
    time: "Puede marcar la hora con cuatro dígitos, por ejemplo 1 0 3 0 para las diez y media.",
    change:
      "Puede marcar el día con cuatro dígitos, primero el mes, o la hora, por ejemplo 1 0 3 0 para las diez y media.",
    amOrPm: "Oprima 1 para la mañana o 2 para la tarde o la noche.",
    offer: "Oprima el número del horario que prefiera.",
    confirm: "Oprima 1 para sí o 2 para no.",
  }
}

function offerReason(reason: OfferReason): string {
  switch (reason.code) {
    case "slot_taken":
      return `Lo siento, ${reason.when} ya está ocupado.`
    case "own_demo":
      return `Usted ya tiene una demostración ${reason.when}.`
    case "closed_day":
      return reason.holiday === undefined
        ? `Lo siento, el ${reason.day} estamos cerrados.`
        : `Lo siento, el ${reason.day} estamos cerrados por ${reason.holiday}.`
    case "closed_time":
      return `Lo siento, el ${reason.day} solo abrimos ${reason.hours}.`
    case "off_grid":
      return `Lo siento, ninguna demostración empieza exactamente ${atTime(reason.time)}.`
    case "in_the_past":
      return `Lo siento, ${reason.when} ya pasó.`
    case "too_soon":
      return `Lo siento, ${reason.when} es demasiado pronto para prepararnos.`
    case "beyond_horizon":
      return `Lo siento, solo puedo reservar hasta el ${reason.lastDay}.`
    case "day_over":
      return `Lo siento, ya es tarde para una demostración el ${reason.day}.`
    case "fully_booked":
      return `Lo siento, el ${reason.day} está completo.`
    case "none_in_window":
      return "Lo siento, a esa hora no hay nada libre."
    case "asked_for":
      return ""
  }
}

/** "a la 1:00", "a las 10:00" */
function atTime(time: string): string {
  return `${time.startsWith("1:") ? "a la" : "a las"} ${time}`
}

function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const inHours = hours === 0 ? "" : hours === 1 ? "una hora" : `${hours} horas`
  return [inHours, rest === 0 ? "" : `${rest} minutos`].filter(Boolean).join(" y ")
}

function texted({ smsEnabled }: Business): string {
  return smsEnabled ? " Recibirá un mensaje de texto." : ""
}

function reachUs({ reachUsAt }: Business): string {
  return reachUsAt === undefined
    ? "Por favor, llame de nuevo en otro momento."
    : `Puede comunicarse con nosotros en ${reachUsAt}.`
}

import type { Business } from "@call-center/domain"
import { menuKeys } from "@call-center/lex-bot"

import type { FlowPrompts } from "./flow-prompts.ts"

/** What the flows say in the Spanish of the United States. */
export function esUs({ name, reachUsAt, agentHandOff }: Business): FlowPrompts {
  const reachUs =
    reachUsAt === undefined
      ? "Por favor, llame más tarde."
      : `También puede comunicarse con nosotros en ${reachUsAt}.`
  const orPerson = agentHandOff
    ? ` Para hablar con una persona, oprima ${menuKeys.TalkToAgent}.`
    : ""
  return {
    languageCode: "es-US",
    greeting: `Gracias por llamar a ${name}. Soy un asistente automático.`,
    lineClosed: `En este momento estamos cerrados. ${reachUs} Hasta luego.`,
    askConsent:
      "¿Podemos grabar esta llamada para mejorar nuestro servicio? Oprima 1 si está de acuerdo, o 2 si no lo está.",
    recordingOn: "Gracias. Esta llamada se está grabando.",
    recordingOff: "De acuerdo, esta llamada no se graba.",
    howCanIHelp: `Puedo programar, consultar, cambiar o cancelar una demostración${agentHandOff ? ", o comunicarlo con una persona" : ""}. ¿En qué le puedo ayudar?`,
    anythingElse: "¿Le puedo ayudar en algo más?",
    keypadMenu: `Usemos el teclado. Para programar una demostración, oprima ${menuKeys.ScheduleDemo}. Para consultarla, oprima ${menuKeys.CheckDemo}. Para cambiarla, oprima ${menuKeys.MoveDemo}. Para cancelarla, oprima ${menuKeys.CancelDemo}.${orPerson}`,
    giveUp: agentHandOff
      ? `Lo siento, todavía no le pude entender. Para hablar con una persona, oprima ${menuKeys.TalkToAgent}. De lo contrario, hasta luego.`
      : `Lo siento, todavía no le pude entender. ${reachUs} Hasta luego.`,
    trouble: `Lo siento, algo falló de nuestra parte. Para intentarlo de nuevo, oprima 1.${orPerson}`,
    sorry: `Lo siento, no le puedo ayudar en este momento. ${reachUs} Hasta luego.`,
    agents: {
      connecting: "Lo pongo en la fila de espera. Por favor, no cuelgue.",
      afterHours:
        "Lo siento, nuestro equipo no está disponible a esta hora. Todavía puedo ayudarle con sus demostraciones.",
      nobodyThere: "Lo siento, nadie puede atender su llamada en este momento.",
      queueFull: "Lo siento, ya hay demasiadas personas esperando.",
      unreachable: `Lo siento, no puedo comunicarlo en este momento. ${reachUs}`,
      queueMessages: [
        "Gracias por esperar. La próxima persona disponible tomará su llamada.",
        "Usted sigue en la fila de espera. Gracias por su paciencia.",
      ],
      queueTrouble: "Por favor, no cuelgue, usted conserva su lugar en la fila.",
      wantsPerson: "hablar con una persona",
      whisper: (wanted) => `Esta persona quiere ${wanted}.`,
      customerOnHold: "Su llamada está en espera. Por favor, no cuelgue.",
      agentOnHold: "La llamada está en espera.",
    },
    callbacks: {
      offer:
        "No tiene que esperar: oprima 1 y le devolvemos la llamada a este número en cuanto alguien esté disponible.",
      booked: "Gracias. Le devolveremos la llamada a este número. Hasta luego.",
      failed: "Lo siento, no podemos devolver la llamada a este número.",
    },
  }
}

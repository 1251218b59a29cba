import type { SmsTexts } from "./sms-texts.ts"

export const esUs: SmsTexts = {
  language: "es-US",
  booked: ({ businessName, when }) =>
    `${businessName}: su demo queda reservada para el ${when}. Responda STOP para no recibir más mensajes.`,
  moved: ({ businessName, from, when }) => `${businessName}: su demo pasa del ${from} al ${when}.`,
  code: ({ businessName, digits }) =>
    `${digits} es su código para ${businessName}, válido por cinco minutos. No se lo dé a nadie que le llame.`,
  cancelled: ({ businessName, when }) => `${businessName}: su demo del ${when} queda cancelada.`,
  reminder: ({ businessName, when }) =>
    `${businessName}: le recordamos su demo del ${when}. Llámenos si quiere cambiarla o cancelarla.`,
}

import { questionWords } from "../question-words.ts"

/** Spanish as it is spoken in the United States. */
export const esUs = questionWords({
  phrases: {
    OpeningHours: `horario de atención, horario de oficina, horas de oficina, su horario, sus horarios, el horario, qué horario, qué horarios, a qué hora abren, a qué hora cierran, hasta qué hora están,
      hasta qué hora atienden, hasta qué hora abren, hasta qué hora trabajan, desde qué hora, cuándo abren, cuándo cierran, qué días abren, qué días atienden, qué días están, están abiertos, está abierto, están cerrados, está cerrado,
      abren los, abren el, abren hoy, abren mañana, abren en, atienden los, atienden el, trabajan los, trabajan el`,
    DemoLength: `cuánto dura, cuánto tarda, cuánto tiempo, cuánto se tarda, cuánto se demora, cuánto demora, cuánto toma, cuánto va a durar, cuánto va a tardar, cuántos minutos, cuántas horas, qué duración, la duración,
      qué tan larga, qué tan largo, a qué hora termina, a qué hora acaba, cuándo termina, cuándo acaba, a qué hora saldría, lo que dura, lo que tarda`,
    Location: `dónde están, dónde queda, dónde quedan, dónde se encuentran, dónde es, dónde está, dónde va a ser, dónde sería, dónde los encuentro, dónde tengo que, dónde debo, adónde, a dónde voy, a dónde tengo,
      a dónde debo, la dirección, su dirección, qué dirección, su domicilio, cómo llego, cómo llegar, en qué calle, en qué ciudad, en qué edificio, ubicados, ubicación, su ubicación`,
    WhoIsThis: `quién habla, quién es, quién eres, quién es usted, con quién hablo, con quién estoy, con quién tengo, quién está hablando, cómo se llama usted, cómo te llamas, su nombre, tu nombre, qué eres, qué es usted,
      eres un robot, eres una máquina, eres una persona, eres humano, eres real, es usted un, es usted una, es usted humano, es usted real, usted es un robot, usted es una máquina, usted es una persona, es un robot,
      es una máquina, es una computadora, es una grabación, es una contestadora, es una persona real, es una persona de verdad, es un ser humano, es inteligencia artificial, hablando con una máquina, hablando con un robot,
      hablando con una persona, de qué empresa, qué empresa es, qué compañía es`,
    DataKept: `mis datos, mi información, privacidad, protección de datos, qué guardan, qué saben de mí, guardan mi, guardan mis, hacen con mi, hacen con mis, hacen ustedes con mi, hacen ustedes con mis, guardan lo que, graban lo que, necesitan mi número, para qué quieren mi, por qué me piden,
      comparten mi, comparten mis, venden mis, están grabando, me está grabando, está grabando, se graba, graban la, graban las, graban esta, esta llamada se, cuánto tiempo guardan, por cuánto tiempo guardan`,
    Help: `qué (|más |cosas )(puede|pueden|puedes|sabe|sabes) (hacer|contestar|responder|resolver), en qué (|más )me (puede|pueden|puedes) (ayudar|apoyar|servir), cómo me (puede|pueden|puedes) ayudar, para qué (sirve|sirves), qué (puedo|debo|podría) (decir|preguntar|pedir|preguntarle|decirle|pedirle),
      qué (cosas|preguntas) (puedo|le puedo), cómo (funciona|se usa|lo uso) esto, no sé qué (decir|hacer|preguntar), qué servicios (ofrece|ofrecen|tienen), qué hace usted, a qué se dedica esta línea, cuáles son las opciones del menú`,
    other: `cuánto cuesta, cuánto cuestan, cuánto cobran, cuánto vale, cuánto sale, cuánto es, qué precio, qué costo, el precio, los precios, sus precios, sus tarifas, el costo, es gratis, es gratuita, es gratuito,
      hay que pagar, tengo que pagar, puedo llevar, puedo traer, podemos llevar, qué tengo que llevar, qué debo llevar, estacionamiento, aparcamiento, estacionarme, dónde me estaciono, correo electrónico, página de internet, página web,
      qué pasa en, qué pasa durante, silla de ruedas, elevador, ascensor`,
  },
  isThis:
    "es(| ahí| aquí| esta| esto| este), (hablo|llamo|llamé|estoy hablando|estoy llamando|me comuniqué|me comunico) (a|con), son(| ustedes)",
  openings: `puedo, podemos, puede mi, podría, podríamos, tengo que, tenemos que, hay, es necesario, qué pasa si, qué es, qué son, qué hace, qué tengo, qué debo, cuál, cuáles, quién, quiénes, por qué, para qué, cómo funciona, cómo es, cómo son, cómo puedo, dónde,
    cuánto, cuánta, cuántos, cuántas, tienen, tiene usted, ustedes`,
  aboutUs:
    "usted, ustedes, tú, su, sus, tu, tus, eres, oficina, edificio, empresa, compañía, negocio, llamada, dirección, máquina, robot, aquí, ahí, allí, número",
  clauseStarts: "porque, ya, pues, así, pero, antes, y, es que",
  ofTasks: `demostración, demostraciones, demo, demos, cita, citas, reserva, reservación, reservar, programar, agendar, cambiar, mover, cancelar, anular, libre, libres, disponible, disponibles, disponibilidad, hora, horas, hueco, espacio,
    día, días, fecha, fechas, semana, mes, hoy, mañana, antes, después, tarde, temprano, otra, otro, otras, otros, repetir, opción, opciones, persona, agente, alguien, operador, operadora`,
  common: `el, la, los, las, un, una, unos, unas, es, son, está, están, hay, ser, de, del, a, al, en, con, por, para, y, o, no, que, qué, cuál, cuáles, quién, dónde, cuándo, cómo, cuánto, cuánta, cuántos, mi, mis, su, sus, me, se, le, lo,
    yo, usted, ustedes, puedo, puede, pueden, tengo, tiene, tienen, quiero, quisiera, favor, saber, decir, eh, pues, hola, también`,
})

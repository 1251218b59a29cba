import { type AdoptionClients, adoptionClients } from "../../src/mend/adoption/adoption-clients.ts"

/** What operations answer, by name; an `Error` is thrown. */
export type Answers = Readonly<Record<string, unknown>>

/** Clients of which each operation answers what it is told, and throws the error of something missing otherwise. */
export function clientsAnswering(answers: Answers): AdoptionClients {
  const clients = adoptionClients("us-east-1")
  for (const client of Object.values(clients))
    Object.assign(client, {
      send: async (command: object) => {
        const answer = answers[command.constructor.name.replace(/Command$/, "")]
        if (answer === undefined) throw missing("ResourceNotFoundException")
        if (answer instanceof Error) throw answer
        return answer
      },
    })
  return clients
}

/** AWS's error for what it does not know. */
export function missing(name: string, message = ""): Error {
  return Object.assign(new Error(message), { name })
}

import { dirname } from "node:path"
import { fileURLToPath } from "node:url"

// What modules of packages that ask where they lie are told in a bundle: the program's place.
const { url } = import.meta
const file = fileURLToPath(url)
const folder = dirname(file)

export { url as __url, folder as __folder, file as __filename, folder as __dirname }

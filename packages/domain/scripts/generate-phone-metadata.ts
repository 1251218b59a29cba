import { writeFileSync } from "node:fs"

import whole from "libphonenumber-js/min/metadata"

import { phoneMetadataModule } from "./cut-phone-metadata.ts"

writeFileSync(new URL("../src/phone-metadata.ts", import.meta.url), phoneMetadataModule(whole))

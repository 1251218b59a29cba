import { writeFileSync } from "node:fs"

import wholeWithKinds from "libphonenumber-js/max/metadata"
import whole from "libphonenumber-js/min/metadata"

import { phoneMetadataModule } from "./cut-phone-metadata.ts"
import { textlessNumbersModule } from "./cut-textless-numbers.ts"

const write = (name: string, source: string): void =>
  writeFileSync(new URL(`../src/${name}.ts`, import.meta.url), source)

write("phone-metadata", phoneMetadataModule(whole))
write("textless-numbers", textlessNumbersModule(wholeWithKinds))

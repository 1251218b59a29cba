/** A package that anybody may install, and how large it may grow. */
export interface PublishedPackage {
  /** Its folder below `packages/`. */
  readonly folder: string
  /** Of the tarball. */
  readonly packedKilobytes: number
  /** Of what is then in node_modules, without dependencies. */
  readonly unpackedKilobytes: number
}

/** In the order of their dependencies. A budget is some tenths above what was measured when it was set. */
export const publishedPackages: readonly PublishedPackage[] = [
  { folder: "flow-language", packedKilobytes: 340, unpackedKilobytes: 1300 },
  { folder: "lex-runtime", packedKilobytes: 200, unpackedKilobytes: 900 },
  { folder: "simulator", packedKilobytes: 270, unpackedKilobytes: 1100 },
  // With all that it needs, the AWS SDK's client of Connect among it.
  { folder: "connect-flows", packedKilobytes: 800, unpackedKilobytes: 4000 },
]

/** A flow points at something that this stack does not make, or makes later. */
export class UnresolvedReferenceFault extends Error {
  override readonly name = "UnresolvedReferenceFault"

  constructor(reference: string) {
    super(
      `Expected a resource of this stack, a flow refers to ${reference}: make it, or order the flows so that it comes first`,
    )
  }
}

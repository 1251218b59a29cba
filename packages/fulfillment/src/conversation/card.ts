/** A choice that chat users can click. */
export interface Card {
  readonly title: string
  readonly buttons: readonly { readonly text: string; readonly value: string }[]
}

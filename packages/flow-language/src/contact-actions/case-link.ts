/** Whether the contact is linked to the case; linking can fail in a way of its own. */
export type CaseLink<OnNotLinked extends string> =
  | { readonly link: true; readonly onNotLinked: OnNotLinked }
  | { readonly link: false; readonly onNotLinked?: never }

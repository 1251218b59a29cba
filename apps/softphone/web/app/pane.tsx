import type { ComponentChildren, JSX } from "preact"

export interface PaneProps {
  /** CSS class, and the area of the page's grid. */
  readonly area: string
  readonly title: string
  /** Stands beside the title. */
  readonly sub?: ComponentChildren
  /** Controls at the right of the head. */
  readonly controls?: ComponentChildren
  readonly children: ComponentChildren
}

/** A part of the page with a head. */
export function Pane({ area, title, sub, controls, children }: PaneProps): JSX.Element {
  return (
    <section class={`pane ${area}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
        {sub !== undefined && <span class="sub">{sub}</span>}
        <span class="grow" />
        {controls}
      </header>
      {children}
    </section>
  )
}

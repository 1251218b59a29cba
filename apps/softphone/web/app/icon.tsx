import type { JSX } from "preact"

const drawings = {
  call: "M3.2 2.5h2.2l1.2 3-1.5 1.1a8 8 0 0 0 4.3 4.3l1.1-1.5 3 1.2v2.2c0 .6-.5 1-1.1 1A11 11 0 0 1 2.2 3.6c0-.6.4-1.1 1-1.1z",
  hangUp:
    "M1.6 9.2C3.3 7.400 5.500 6.500 8 6.500s4.700.9 6.400 2.700l-1.800 1.900-2.200-1.200V7.900a8 8 0 0 0-4.800 0v2l-2.200 1.200z",
  microphone:
    "M8 1.8a2 2 0 0 1 2 2v3.400a2 2 0 0 1-4 0V3.800a2 2 0 0 1 2-2zM3.500 7.800a4.500 4.500 0 0 0 9 0M8 12.300v2",
  send: "M8 13V3.500M4 7.200 8 3.200l4 4",
  plus: "M8 3v10M3 8h10",
  close: "m4 4 8 8M12 4l-8 8",
  save: "M8 2.500v7.300M4.800 6.800 8 10l3.200-3.200M3 13.300h10",
  pause: "M5.500 3.500v9M10.500 3.500v9",
  play: "M5 3.200v9.600L12.500 8z",
  back: "M10 3.500 5.500 8l4.500 4.500",
  forward: "m6 3.500 4.500 4.500L6 12.500",
  speaker:
    "M2.500 6v4H5l3.500 3V3L5 6zM11 5.500a3.500 3.500 0 0 1 0 5M12.800 3.500a6.300 6.300 0 0 1 0 9",
} as const

/** A drawing that says nothing by itself: whatever it stands in has a name of its own. */
export function Icon({ name }: { readonly name: keyof typeof drawings }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={drawings[name]} />
    </svg>
  )
}

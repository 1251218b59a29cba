/** Thrown when the table did not answer in time or answered with what the store can't read. Nothing may be promised then; the cause is attached. */
export class BookingStoreFault extends Error {
  override readonly name = "BookingStoreFault"
}

// A sentence of the page with anything as its parameters, to read how it is written.

/** Anything that a sentence may ask of its parameters: a number, a word, a list, an object of them. */
const joker: unknown = new Proxy(() => undefined, {
  get: (_, cle) => (cle === Symbol.toPrimitive ? () => 3 : joker),
  apply: () => joker,
})

/** Empty for a sentence that takes all its words from a table, by a name of the domain: no joker is such a name. */
export function dire(message: unknown): string {
  if (typeof message === 'string') return message
  try {
    return String((message as (params: unknown) => unknown)(joker))
  } catch (error) {
    if (error instanceof TypeError) return ''
    throw error
  }
}

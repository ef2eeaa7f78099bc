// Bugs throw here; problems of the world are values (problem.ts).

/** @throws Error when `condition` is false: a bug of ours, never user input. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant : ${message}`)
}

/** Closes a switch over a union. */
export function assertNever(value: never): never {
  throw new Error(`Invariant : cas non prévu ${JSON.stringify(value)}`)
}

/** Element of an array at an index that the caller knows to be inside. @throws Error outside. */
export function at<T>(valeurs: ArrayLike<T>, index: number): T {
  const valeur = valeurs[index]
  invariant(valeur !== undefined, `rang ${index} hors de la liste`)
  return valeur
}

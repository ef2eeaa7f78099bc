/** Path from the root → content, of every file made from the dictionary and the schemas. */
export function generated(): Promise<Map<string, string>>

// Version of the files that are published: it changes when the same rule set, at the same month, may give another octet.
// A bundle of another version is read, but its files cannot be made again here to be compared.
export const VERSION_DES_FORMES = '2'

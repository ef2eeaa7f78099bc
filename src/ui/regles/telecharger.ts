// Hands a content over as a file. The browser saves it: nothing leaves the machine.
export function telecharger(nom: string, contenu: BlobPart, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([contenu], { type }))
  const lien = document.createElement('a')
  lien.href = url
  lien.download = nom
  lien.click()
  URL.revokeObjectURL(url)
}

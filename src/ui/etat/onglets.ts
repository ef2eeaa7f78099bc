// Other tabs of the same workbench: each act is announced by its revision, and read again from the disk by whoever is
// behind. Where the browser has no such channel, a conflict is still caught at the next act (store/SPEC.md [S4]).
export interface Onglets {
  annoncer(revision: number): void
  fermer(): void
}

export function joindreOnglets(nom: string, onActe: (revision: number) => void): Onglets {
  if (!('BroadcastChannel' in globalThis)) return { annoncer: () => {}, fermer: () => {} }
  const canal = new BroadcastChannel(nom)
  canal.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'number') onActe(data)
  })
  return { annoncer: (revision) => canal.postMessage(revision), fermer: () => canal.close() }
}

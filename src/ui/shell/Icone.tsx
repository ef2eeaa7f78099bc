// Line drawings of the shell, 16 × 16, in the ink of their text. Always beside a word or under a label.
const TRAITS = {
  accueil: 'M2.5 7.5 8 3l5.5 4.5M4 6.6V13h8V6.6',
  regles: 'M2 3.2h12M2 6.4h9.5M2 9.6h7M2 12.8h4.5',
  scenarios: 'M2 13h12M3.5 13V7l3-2.5 3 2.5v6M9.5 13V3.5h3V13M5.8 13v-3h1.4v3',
  comparer: 'M3 4l10 7M3 8.5 13 4M3 12.5 13 13M2 4a1 1 0 1 0 2 0a1 1 0 1 0-2 0M12 4a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
  quartiers: 'M2 2h5v5H2zM9.5 4.5H12V7H9.5zM4 9.5h3v3H4zM9.5 9.5H14V14H9.5z',
  publier: 'M8 10.5V2.5M5 5.3 8 2.3l3 3M2.5 9v4.5h11V9',
  annuler: 'M6 4 3 7l3 3M3.5 7H10a3 3 0 0 1 0 6H7',
  retablir: 'M10 4l3 3-3 3M12.5 7H6a3 3 0 0 0 0 6h3',
  clair:
    'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7',
  sombre: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  projecteur: 'M2 3h12v8H2zM8 11v2.5M5.5 14l2.5-2 2.5 2',
  auto: 'M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 1 1 0 11zM9.8 5v6M11.6 6v4',
  deplier: 'M4.5 6.5 8 10l3.5-3.5',
} as const

export type NomDIcone = keyof typeof TRAITS

export function Icone({ nom }: { readonly nom: NomDIcone }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth={nom === 'regles' ? 2 : 1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={TRAITS[nom]} />
    </svg>
  )
}

/** The mark of the workbench: six levels, dark to light. */
export function Embleme() {
  return (
    <svg viewBox="0 0 16 16" width="1.25em" height="1.25em" aria-hidden>
      {[16, 14, 11.5, 9, 6.5, 4].map((largeur, i) => (
        <rect key={largeur} x="0" y={1 + 2.6 * i} width={largeur} height="2" fill={`var(--n${i + 1})`} />
      ))}
    </svg>
  )
}

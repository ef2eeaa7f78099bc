// Signs of the rows: up, down, remove, and the handle that moves a row.
const TRACES = {
  monter: 'M8 12.5V4M4 7.5 8 3.5l4 4',
  descendre: 'M8 3.5V12M4 8.5l4 4 4-4',
  retirer: 'M4 4l8 8M12 4l-8 8',
  poignee: 'M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01',
} as const

export function Icone({ nom }: { readonly nom: keyof typeof TRACES }) {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" strokeLinecap="round" aria-hidden>
      <path d={TRACES[nom]} strokeWidth={nom === 'poignee' ? 2 : 1.5} />
    </svg>
  )
}

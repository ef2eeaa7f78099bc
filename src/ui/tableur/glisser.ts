// How a criterion is dragged from level to level: with the pointer from its name, or with the keyboard, level by level.
import {
  type Announcements,
  type CollisionDetection,
  KeyboardCode,
  type KeyboardCoordinateGetter,
  KeyboardSensor,
  PointerSensor,
  type UniqueIdentifier,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import type { BandeVue } from '../regles/view.ts'
import { m } from './mots.ts'

/** A shorter move is a click. */
const DISTANCE = 6

/** The level whose band holds the middle of what is dragged, or the nearest one. */
export const niveauSous: CollisionDetection = ({ droppableRects, droppableContainers, collisionRect }) => {
  const milieu = collisionRect.top + collisionRect.height / 2
  const distances = droppableContainers.flatMap((droppableContainer) => {
    const rect = droppableRects.get(droppableContainer.id)
    if (!rect) return []
    return [{ id: droppableContainer.id, d: Math.max(rect.top - milieu, milieu - rect.bottom, 0) }]
  })
  return distances.toSorted((a, b) => a.d - b.d).slice(0, 1)
}

/** Up and down: the middle of the band above or below. */
const deNiveauEnNiveau: KeyboardCoordinateGetter = (event, { currentCoordinates, context }) => {
  const pas = event.code === KeyboardCode.Down ? 1 : event.code === KeyboardCode.Up ? -1 : 0
  if (pas === 0) return undefined
  event.preventDefault()
  const { droppableRects, over, collisionRect } = context
  const bandes = [...droppableRects].toSorted(([, a], [, b]) => a.top - b.top)
  const suivante = bandes[bandes.findIndex(([id]) => id === over?.id) + pas]
  if (!suivante || !collisionRect) return undefined
  const [, rect] = suivante
  return { x: currentCoordinates.x, y: rect.top + (rect.height - collisionRect.height) / 2 }
}

/** Enter and Space are the grid's; D picks a criterion up. */
const TOUCHES = {
  start: ['KeyD'],
  cancel: [KeyboardCode.Esc],
  end: [KeyboardCode.Enter, KeyboardCode.Space],
}

export const useCapteurs = () =>
  useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: DISTANCE } }),
    useSensor(KeyboardSensor, { keyboardCodes: TOUCHES, coordinateGetter: deNiveauEnNiveau }),
  )

/** What a screen reader says. */
export function annonces(bandes: readonly BandeVue[]): Announcements {
  const lignes = bandes.flatMap((bande) => bande.lignes)
  const critere = (id: UniqueIdentifier): string => {
    const ligne = lignes.find((autre) => autre.id === id)
    return ligne ? `${ligne.code} ${ligne.libelle}` : ''
  }
  const niveau = (id: UniqueIdentifier): string => {
    const bande = bandes.find(({ rang }) => String(rang) === id)
    return bande ? m('tableurNiveau', bande) : ''
  }
  return {
    onDragStart: ({ active }) => m('tableurGlisserPris', { critere: critere(active.id) }),
    onDragOver: ({ over }) => (over ? m('tableurGlisserSur', { niveau: niveau(over.id) }) : m('tableurGlisserHors')),
    onDragEnd: ({ active, over }) =>
      over
        ? m('tableurGlisserPose', { critere: critere(active.id), niveau: niveau(over.id) })
        : m('tableurGlisserReste', { critere: critere(active.id) }),
    onDragCancel: ({ active }) => m('tableurGlisserReste', { critere: critere(active.id) }),
  }
}

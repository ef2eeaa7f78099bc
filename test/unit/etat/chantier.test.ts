// The works asked of the engine, with an engine whose answers the test gives by hand.
import { describe, expect, it, vi } from 'vitest'
import { type Chantier, COHORTE, creerChantier, type Tache, sujetDuCas } from '~/ui/etat/chantier.ts'
import type { Travail } from '~/ui/etat/contrat.ts'
import type { Moteur, Progres } from '~/workers/protocol.ts'

const calme = async (): Promise<void> => {
  for (let i = 0; i < 10; i++) await Promise.resolve()
}

interface Appel {
  readonly sujet: string
  readonly cle: string
  readonly progres: Progres
  readonly repondre: (valeur: unknown) => Promise<void>
  readonly tomber: (error: Error) => Promise<void>
}

/** A works with one key by subject, changed at will; a subject without key cannot be computed. */
function essai(cles: Record<string, string | undefined>) {
  const appels: Appel[] = []
  const annuler = vi.fn<() => Promise<void>>(async () => {})
  let leves = 0
  const tache = (sujet: string): Tache | undefined => {
    const cle = cles[sujet]
    if (cle === undefined) return undefined
    const executer: Tache['executer'] = (_moteur, progres) =>
      new Promise((resolve, reject) => {
        appels.push({
          sujet,
          cle,
          progres,
          repondre: (valeur) => (resolve(valeur), calme()),
          tomber: (error) => (reject(error), calme()),
        })
      })
    return { cle, executer }
  }
  const chantier: Chantier = creerChantier(() => {
    leves += 1
    return { moteur: { annuler } as unknown as Moteur, terminer: () => {} }
  }, tache)
  const travail = (sujet = 'bilan'): Travail<unknown> | undefined => chantier.travaux.getState()[sujet]
  const vouloir = (sujet: string, cle: string | undefined): void => {
    cles[sujet] = cle
    chantier.actualiser()
  }
  const appel = (i: number): Appel => {
    const found = appels[i]
    if (!found) throw new Error(`pas d’appel ${i}`)
    return found
  }
  return { chantier, appels, appel, annuler, travail, vouloir, levees: () => leves }
}

describe('le chantier', () => {
  it('calcule un sujet suivi, dit la part faite, puis le rend', async () => {
    const { chantier, appel, travail } = essai({ bilan: 'k1' })
    chantier.suivre('bilan')
    expect(travail()).toMatchObject({ etat: 'calcul', part: 0, valeur: undefined, perime: false })
    appel(0).progres(0.4)
    expect(travail()).toMatchObject({ etat: 'calcul', part: 0.4 })
    await appel(0).repondre('v1')
    expect(travail()).toMatchObject({ etat: 'pret', part: 1, valeur: 'v1', perime: false })
  })

  it('ne calcule rien de ce que personne ne suit, ni ce qui ne peut pas l’être', () => {
    const { chantier, appels, travail } = essai({ comparaison: 'k' })
    chantier.suivre('bilan')
    expect(appels).toHaveLength(0)
    expect(travail()).toMatchObject({ etat: 'attente' })
  })

  it('ne recalcule pas ce qui est déjà su', async () => {
    const { chantier, appels, appel } = essai({ bilan: 'k1' })
    chantier.suivre('bilan')
    await appel(0).repondre('v1')
    chantier.actualiser()
    chantier.suivre('bilan')
    expect(appels).toHaveLength(1)
  })

  it('une réponse périmée est arrêtée et jetée ; la dernière valeur reste, dite périmée', async () => {
    const { chantier, appel, annuler, travail, vouloir } = essai({ bilan: 'k1' })
    chantier.suivre('bilan')
    await appel(0).repondre('v1')
    vouloir('bilan', 'k2')
    expect(travail()).toMatchObject({ etat: 'calcul', valeur: 'v1', perime: true })
    vouloir('bilan', 'k3')
    expect(annuler).toHaveBeenCalledTimes(1)
    await appel(1).repondre('v2, trop tard')
    expect(travail()).toMatchObject({ etat: 'calcul', valeur: 'v1', perime: true })
    expect(appel(2).cle).toBe('k3')
    await appel(2).repondre('v3')
    expect(travail()).toMatchObject({ etat: 'pret', valeur: 'v3', perime: false })
  })

  it('un seul appel à la fois, la cohorte d’abord, puis le cas ouvert', async () => {
    const { chantier, appels, appel, vouloir, travail } = essai({})
    for (const sujet of ['comparaison', 'bilan', sujetDuCas('D1'), COHORTE]) chantier.suivre(sujet)
    for (const sujet of ['comparaison', 'bilan', sujetDuCas('D1'), COHORTE]) vouloir(sujet, 'k')
    // « comparaison » was the first that could run; it was not stopped, since it is still wanted.
    expect(appels.map(({ sujet }) => sujet)).toEqual(['comparaison'])
    await appel(0).repondre('c')
    appel(1).progres(0.5)
    expect(travail()).toMatchObject({ etat: 'calcul', part: 0.25 })
    await appel(1).repondre('cohorte')
    await appel(2).repondre('cas')
    expect(appels.map(({ sujet }) => sujet)).toEqual(['comparaison', COHORTE, 'cas:D1', 'bilan'])
  })

  it('annuler interrompt, et reste interrompu jusqu’à « relancer »', async () => {
    const { chantier, appels, appel, annuler, travail } = essai({ bilan: 'k1' })
    chantier.suivre('bilan')
    travail()?.annuler()
    expect(annuler).toHaveBeenCalledTimes(1)
    await appel(0).repondre(undefined)
    expect(travail()).toMatchObject({ etat: 'interrompu' })
    chantier.actualiser()
    expect(appels).toHaveLength(1)
    travail()?.relancer()
    expect(travail()).toMatchObject({ etat: 'calcul' })
    await appel(1).repondre('v1')
    expect(travail()).toMatchObject({ etat: 'pret', valeur: 'v1' })
  })

  it('un nouvel état relance ce qui était interrompu', async () => {
    const { chantier, appel, travail, vouloir } = essai({ bilan: 'k1' })
    chantier.suivre('bilan')
    travail()?.annuler()
    await appel(0).repondre(undefined)
    vouloir('bilan', 'k2')
    expect(travail()).toMatchObject({ etat: 'calcul' })
    expect(appel(1).cle).toBe('k2')
  })

  it('annuler pendant la préparation de la cohorte l’arrête aussi', async () => {
    const { chantier, appel, annuler, travail } = essai({ bilan: 'k1', [COHORTE]: 'k' })
    chantier.suivre(COHORTE)
    chantier.suivre('bilan')
    travail()?.annuler()
    expect(annuler).toHaveBeenCalledTimes(1)
    await appel(0).repondre(undefined)
    expect([travail()?.etat, travail(COHORTE)?.etat]).toEqual(['interrompu', 'interrompu'])
  })

  it('un ouvrier tombé est dit, et un autre est levé à la relance', async () => {
    const muet = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { chantier, appel, travail, levees } = essai({ bilan: 'k1' })
    chantier.suivre('bilan')
    await appel(0).tomber(new Error('arrêté'))
    expect(travail()).toMatchObject({ etat: 'erreur' })
    expect(muet).toHaveBeenCalledOnce()
    travail()?.relancer()
    await appel(1).repondre('v1')
    expect(travail()).toMatchObject({ etat: 'pret', valeur: 'v1' })
    expect(levees()).toBe(2)
    muet.mockRestore()
  })

  it('un cas que l’on ferme est arrêté et oublié ; le bilan garde sa valeur', async () => {
    const { chantier, appel, annuler, travail } = essai({ bilan: 'k', [sujetDuCas('D1')]: 'k' })
    const quitterBilan = chantier.suivre('bilan')
    await appel(0).repondre('v1')
    const quitterCas = chantier.suivre(sujetDuCas('D1'))
    quitterCas()
    quitterBilan()
    expect(annuler).toHaveBeenCalledTimes(1)
    expect(travail(sujetDuCas('D1'))).toBeUndefined()
    expect(travail()).toMatchObject({ etat: 'pret', valeur: 'v1' })
  })

  it('ce que plus personne ne suit est arrêté, et reprend quand on y revient', async () => {
    const { chantier, appels, appel, annuler, travail, vouloir } = essai({ bilan: 'k1' })
    const quitter = chantier.suivre('bilan')
    quitter()
    expect(annuler).toHaveBeenCalledTimes(1)
    await appel(0).repondre(undefined)
    vouloir('bilan', 'k2')
    expect(appels).toHaveLength(1)
    chantier.suivre('bilan')
    await appel(1).repondre('v2')
    expect(travail()).toMatchObject({ etat: 'pret', valeur: 'v2' })
  })
})

// `--param` on contents in memory: where a value goes, what becomes of its source, and what is refused, without a process.
import { describe, expect, it } from 'vitest'
import { AME, EN_FLUX, LIVRAISONS } from '../../support/mondes.ts'
import { poserParametres } from '~/cli/parametres.ts'
import { Refus } from '~/cli/refus.ts'

interface Chiffre {
  readonly valeur: number
  readonly source?: string
  readonly hypothese?: string
}
interface Contenus {
  readonly scenario: {
    readonly titre: string
    readonly demande: { readonly entreesParMois: Chiffre }
    readonly livraisons: readonly { readonly bailleur: string | null; readonly reservationCommunaleEnStock: object }[]
    readonly residences: readonly { readonly id: string; readonly qpv: boolean; readonly logements: number }[]
    readonly simulation?: { readonly eligibilite?: string; readonly parametres?: Readonly<Record<string, Chiffre>> }
  }
  readonly flux: { readonly controleur: string; readonly contingents: readonly { readonly part: number }[] }
}

const { simulation: _, ...sansReglage } = AME
const depart = { ...sansReglage, livraisons: LIVRAISONS }
const poser = (...changes: readonly string[]) => poserParametres(depart, EN_FLUX, changes) as Contenus
function refusDe(change: string): string {
  try {
    poser(change)
  } catch (faute) {
    if (faute instanceof Refus) return faute.message.replaceAll(/[\u00a0\u202f]/g, ' ')
    throw faute
  }
  return 'admis'
}
const donnee = 'hypothèse de travail : donnée par --param'

describe('--param pose une valeur', () => {
  it('sans changement, les contenus sont les mêmes, en copie', () => {
    const { scenario, flux } = poser()
    expect([scenario, flux]).toEqual(JSON.parse(JSON.stringify([depart, EN_FLUX])))
    poser('demande.entreesParMois=7', 'flux.controleur=tirage')
    expect(depart.demande?.entreesParMois.valeur).not.toBe(7)
  })
  it('par nom court, dans un scénario sans réglage', () => {
    const { simulation } = poser('adhesion=10000', 'eligibilite=ouverte').scenario
    expect(simulation).toEqual({
      eligibilite: 'ouverte',
      parametres: { adhesion: { valeur: 10_000, hypothese: donnee } },
    })
    expect(poser('simulation.parametres.adhesion=10000', 'simulation.eligibilite=ouverte').scenario.simulation).toEqual(
      simulation,
    )
  })
  it('un chiffre changé devient une hypothèse ; laissé à sa valeur, il garde sa provenance', () => {
    const avant = depart.demande?.entreesParMois
    expect(poser('demande.entreesParMois=41').scenario.demande.entreesParMois).toEqual({
      ...avant,
      valeur: 41,
      hypothese: donnee,
    })
    expect(poser('demande.entreesParMois.valeur=41')).toEqual(poser('demande.entreesParMois=41'))
    expect(poser(`demande.entreesParMois=${avant?.valeur}`).scenario.demande.entreesParMois).toEqual(avant)
  })
  it('un chiffre garde ce qu’il dit d’autre', () => {
    expect(poser('livraisons.neuve.reservationCommunaleEnStock=1').scenario.livraisons[0]).toMatchObject({
      reservationCommunaleEnStock: { valeur: 1, hypothese: donnee, lectures: [] },
    })
  })
  it('par identifiant dans une liste, et dans le flux', () => {
    const [premiere] = AME.residences ?? []
    const { scenario, flux } = poser(
      `residences.${premiere?.id}.qpv=oui`,
      'flux.contingents.commune.part=1500',
      'flux.controleur=tirage',
    )
    expect(scenario.residences[0]?.qpv).toBe(true)
    expect(flux.contingents[1]?.part).toBe(1500)
    expect(flux.controleur).toBe('tirage')
  })
  it('un texte fait de chiffres reste un texte ; `null` et `non` se disent', () => {
    const { titre, livraisons, residences } = poser(
      'titre=2024',
      'livraisons.neuve.bailleur=null',
      `residences.${AME.residences?.[0]?.id}.qpv=non`,
    ).scenario
    expect([titre, livraisons[0]?.bailleur, residences[0]?.qpv]).toEqual(['2024', null, false])
  })
  it('la dernière valeur d’un chemin l’emporte', () => {
    expect(poser('demande.entreesParMois=1', 'demande.entreesParMois=2').scenario.demande.entreesParMois.valeur).toBe(2)
  })
})

describe('--param refuse, et nomme l’endroit', () => {
  it.each([
    ['adhesion', '--param attend CHEMIN=VALEUR ; reçu : « adhesion ».'],
    ['=3', '--param attend CHEMIN=VALEUR ; reçu : « =3 ».'],
    ['adhesio=3', '--param adhesio : « adhesio » n’existe pas. Vouliez-vous dire « adhesion » ?'],
    ['simulation.parametres.adhesio=3', 'Vouliez-vous dire « adhesion » ?'],
    ['simulation.zzzzzz=3', 'Réglages connus : vacanceMois,'],
    ['simulation=3', '--param simulation : « simulation » n’existe pas.'],
    ['demandes.actives=3', '--param demandes.actives : « demandes » n’existe pas ici. Connus : format,'],
    ['demande.entrees=3', '« entrees » n’existe pas ici. Connus : actives,'],
    ['demande.actives.valeur.x=3', '--param demande.actives.valeur.x : ce chemin ne mène nulle part.'],
    ['demande..actives=3', 'un nom manque entre deux points.'],
    ['communes.amilly=3', '--param communes.amilly : ce chemin ne mène nulle part.'],
    ['communes.ailleurs.libelle=x', '« ailleurs » n’est pas dans la liste. Connus : '],
    ['flux=3', '--param flux : dites quelle règle du flux'],
    ['flux.contingents.commun.part=3', 'Connus : etat, commune, action-logement, bailleur.'],
  ])('%s', (change, phrase) => {
    expect(refusDe(change)).toContain(phrase)
  })
  it('les noms que tout objet possède ne sont ni des chemins, ni une porte', () => {
    for (const nom of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      for (const chemin of [nom, `${nom}.toString`, `demande.${nom}`, `simulation.${nom}`, `flux.${nom}`])
        expect(refusDe(`${chemin}=1`)).toMatch(/n’existe pas/)
    }
    expect(Object.prototype.toString.call([])).toBe('[object Array]')
  })
})

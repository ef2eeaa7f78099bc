// What « Publier » says: what is published and how, the checks that stand, the files by whom they are for, and the verdict
// on a bundle received.
import { describe, expect, it } from 'vitest'
import livre from '#rules/cotation/ame-base.json'
import { constat } from '~/analysis/checks/constat.ts'
import type { Cotation } from '~/domain/cotation.ts'
import { hashContent } from '~/domain/hash.ts'
import { fail, ok, problem, type Result } from '~/domain/problem.ts'
import { usages as usagesEn } from '~/i18n/en/publier.ts'
import { usages } from '~/i18n/fr/publier.ts'
import { fichiersDuPaquet } from '~/publication/index.ts'
import { BROUILLON, type Version } from '~/ui/etat/contrat.ts'
import {
  type Choix,
  CHOIX_INITIAL,
  choixVus,
  controlesVus,
  groupesVus,
  motDeLAvance,
  motDuPaquet,
  nomSeul,
  publicationVue,
} from '~/ui/publier/publier-view.ts'
import { lireCles, verdictVu } from '~/ui/publier/verification-view.ts'
import type { EtatDeSignature } from '~/vie/signatures.ts'
import type { Controle, PaquetFait } from '~/workers/publieur.ts'
import { plain, poser } from '../../support/contenus.ts'
import { cotationDeBase, uneSource } from '../../support/publication.ts'

const cotation = livre as unknown as Cotation
const verser = (numero: number, contenu: Cotation, parents: readonly string[]): Version => ({
  genre: 'cotation',
  hash: hashContent(contenu),
  numero,
  titre: contenu.titre,
  auteur: '',
  message: '',
  date: undefined,
  parents,
  contenu,
})
const depart = verser(0, cotation, [])
const v1 = verser(1, poser(cotation, '/titre', 'Maires') as Cotation, [depart.hash])
const contenu = poser(cotation, '/titre', 'À l’essai') as Cotation
const contenus = {
  brouillon: { contenu, origine: v1.hash, hash: hashContent(contenu) },
  versions: [v1, depart],
  registre: { demarches: [], signatures: [], cles: [] },
  mois: '2026-01',
}

describe('what is published', () => {
  it('the draft, as a draft, against the version that it comes from', () => {
    const vue = publicationVue(CHOIX_INITIAL, contenus)
    expect(vue.demande).toEqual({ cotation: contenu, precedente: v1.contenu, mois: '2026-01', statut: 'brouillon' })
    expect(plain(vue.annonce)).toMatch(
      /^« À l’essai », valeurs de janvier 2026, empreinte [0-9a-f]{7}\. .*« brouillon »/,
    )
    expect(vue.nomDuPaquet).toMatch(/^ame-base-[0-9a-f]{7}-brouillon\.zip$/)
    expect(vue.isControlee).toBe(true)
  })

  it('is never approved without a version and a word', () => {
    expect(publicationVue({ ...CHOIX_INITIAL, ref: BROUILLON, deliberee: true }, contenus).statut).toBe('brouillon')
    expect(publicationVue({ ...CHOIX_INITIAL, ref: v1.hash, deliberee: false }, contenus).statut).toBe('brouillon')
    const vue = publicationVue({ ...CHOIX_INITIAL, ref: v1.hash, deliberee: true }, contenus)
    expect(vue.demande).toMatchObject({ statut: 'approuvee', precedente: depart.contenu })
    expect(plain(vue.annonce)).toContain('Publié comme approuvé.')
    expect(vue.nomDuPaquet).not.toContain('brouillon')
    expect(vue.isControlee).toBe(false)
  })

  it('is approved without a word when its vote is recorded', () => {
    const qui = { qui: 'M.', quand: '2026-03-01T10:00:00Z' }
    const preuves = { difference: 'd', controles: 'c', essais: 'e', impact: 'i' }
    const deliberation = {
      date: '2026-03-12',
      effet: '2026-04-01',
      reference: '2026-17',
      signataires: ['La présidente'],
    }
    const actes = [
      { ...qui, acte: 'proposer', preuves, alertes: [], admises: [] },
      { ...qui, acte: 'donner-avis', avis: { sens: 'favorable', date: '2026-03-02', dissensions: [] } },
      { ...qui, acte: 'approuver', deliberation },
      { ...qui, acte: 'remplacer', par: depart.hash },
    ] as const
    const voir = (n: number) => {
      const demarches = actes.slice(0, n).map((acte) => ({ version: v1.hash, acte }))
      return publicationVue(
        { ...CHOIX_INITIAL, ref: v1.hash, deliberee: false },
        { ...contenus, registre: { ...contenus.registre, demarches } },
      )
    }
    expect(voir(2)).toMatchObject({ statut: 'brouillon', isADeclarer: true, regle: undefined })
    expect(voir(3)).toMatchObject({ statut: 'approuvee', isADeclarer: false })
    expect(plain(voir(3).regle ?? '')).toContain('la délibération « 2026-17 » du 12 mars 2026,')
    expect(plain(voir(4).regle ?? '')).toContain('remplacée')
  })

  it('carries the signatures of the version, and none of another', () => {
    const signature = { cle: 'c'.repeat(64), signataire: 'EPCI', date: '2026-03-02T10:00:00Z', valeur: '' }
    const registre = { ...contenus.registre, signatures: [{ version: v1.hash, signature }] }
    const voir = (ref: string) =>
      publicationVue({ ...CHOIX_INITIAL, ref, deliberee: false }, { ...contenus, registre }).demande.fiche
    expect(voir(v1.hash)).toMatchObject({ version: { contenu: v1.hash }, signatures: [signature] })
    expect([voir(depart.hash), voir(BROUILLON)]).toEqual([undefined, undefined])
  })

  it('says where its criteria go in the national system, and carries what the reader chose against it', () => {
    const { saisie, demande, cle } = publicationVue(CHOIX_INITIAL, contenus)
    expect(plain(saisie?.resume ?? '')).toMatch(/^29 critères .* : 17 supposés nationaux, 12 locaux/)
    expect(saisie?.alertes.map(plain).join(' ')).toContain('12 critères locaux, pour 10 emplacements')
    expect(saisie?.criteres[0]).toEqual({ id: 'dalo', libelle: 'C01 Reconnu DALO', place: 'national', mot: undefined })
    expect(plain(saisie?.criteres.find(({ id }) => id === 'taux-effort')?.mot ?? '')).toBe('local n° 1')
    const choisir = (places: Choix['places']) => publicationVue({ ...CHOIX_INITIAL, places }, contenus)
    const choisie = choisir({ suroccupation: 'national', anciennete: 'national', dalo: 'national', inconnu: 'local' })
    expect(choisie.demande.places).toEqual({ suroccupation: 'national', anciennete: 'national' })
    expect(plain(choisie.saisie?.resume ?? '')).toContain('19 supposés nationaux, 10 locaux')
    expect(choisie.saisie?.alertes.join(' ')).not.toContain('emplacements')
    expect([choisie.cle === cle, choisir({ dalo: 'national' }).cle === cle]).toEqual([false, true])
    expect(demande.places).toBeUndefined()
  })

  it('the first version has no change to tell', () => {
    expect(
      publicationVue({ ...CHOIX_INITIAL, ref: depart.hash, deliberee: true }, contenus).demande.precedente,
    ).toBeUndefined()
  })

  it('a bundle is out of date as soon as its content, its month or its status is another', () => {
    const cles = [
      publicationVue(CHOIX_INITIAL, contenus),
      publicationVue(CHOIX_INITIAL, { ...contenus, mois: '2026-02' }),
      publicationVue({ ...CHOIX_INITIAL, ref: v1.hash, deliberee: false }, contenus),
      publicationVue({ ...CHOIX_INITIAL, ref: v1.hash, deliberee: true }, contenus),
    ].map(({ cle }) => cle)
    expect(new Set(cles).size).toBe(4)
  })

  it('offers the draft, then the versions', () => {
    expect(choixVus(contenus.versions).map(({ label }) => plain(label))).toEqual([
      'Brouillon en cours',
      'v1 · Maires',
      expect.stringContaining('(version livrée)'),
    ])
  })
})

describe('the checks that stand', () => {
  const controlee = { isControlee: true }
  const bloquant = constat('sans-valeur-au-mois', '/niveaux/1/points', { mois: '2024-01' })
  it.each([
    ['Les contrôles portent sur le brouillon', '/regles/versions', controlesVus({ isControlee: false }, [], false)],
    ['Les contrôles sont en cours.', undefined, controlesVus(controlee, undefined, false)],
    ['Les contrôles sont arrêtés.', '/regles', controlesVus(controlee, undefined, true)],
    ['Aucun constat', undefined, controlesVus(controlee, [], false)],
    ['1 constat bloque.', '/regles', controlesVus(controlee, [bloquant], false)],
    ['2 constats bloquent.', '/regles', controlesVus(controlee, [bloquant, bloquant], false)],
  ])('« %s »', (phrase, chemin, vus) => {
    expect(plain(vus.phrase)).toContain(phrase)
    expect(vus.lien?.chemin).toBe(chemin)
    expect(vus.isBloquante).toBe(phrase.includes('bloque'))
  })
})

describe('the files', () => {
  it('each has a use of its own in both languages, and a group', async () => {
    const faits = await fichiersDuPaquet(uneSource(cotationDeBase(), { statut: 'brouillon' }))
    if (!faits.ok) throw new Error('paquet refusé')
    const noms = [...faits.value.keys()].map((nom) => nom.replace(/^brouillon\//, ''))
    expect(noms.filter((nom) => !Object.hasOwn(usages, nom) || !Object.hasOwn(usagesEn, nom))).toEqual([])
    const fichiers = [...faits.value].map(([nom, octets]) => ({
      nom,
      octets: new Uint8Array(octets),
      sha256: 'a'.repeat(64),
    }))
    const paquet: PaquetFait = { archive: new Uint8Array(2_300_000), fichiers }
    const groupes = groupesVus(paquet)
    expect(groupes.flatMap((groupe) => groupe.fichiers)).toHaveLength(fichiers.length)
    expect(groupes[0]?.fichiers.map(({ nom }) => nom).toSorted()).toEqual([
      'brouillon/LISEZMOI.txt',
      'brouillon/journal.txt',
      'manifeste.json',
    ])
    expect(plain(motDuPaquet(paquet))).toBe(`Le paquet est prêt : ${fichiers.length} fichiers, 2,3 Mo.`)
  })

  it('a file unknown here is for all, and said to be joined', () => {
    const paquet = {
      archive: new Uint8Array(0),
      fichiers: [{ nom: 'brouillon/autre/constructor', octets: new Uint8Array(999), sha256: 'b'.repeat(64) }],
    }
    const [groupe] = groupesVus(paquet)
    expect(groupe?.cle).toBe('racine')
    expect(groupe?.fichiers[0]).toMatchObject({
      usage: 'Fichier joint au paquet.',
      empreinte: 'bbbbbbb',
      type: 'text/plain',
    })
    expect(plain(groupe?.fichiers[0]?.taille ?? '')).toBe('999 o')
  })

  it('under way, says how many forms are done, once that is known', () => {
    expect(motDeLAvance('Préparation', { faites: 0, total: undefined })).toBe('Préparation')
    expect(plain(motDeLAvance('Préparation', { faites: 2, total: 8 }))).toBe('Préparation : 2 formes sur 8 (25 %)')
  })

  it('a draft taken alone keeps saying so', () => {
    expect(nomSeul('brouillon/grille/grille.fr.csv')).toBe('brouillon-grille-grille.fr.csv')
  })
})

describe('the verdict', () => {
  const cle = 'c'.repeat(64)
  const bon: Controle = {
    manifeste: { titre: 'Maires', cotation: hashContent(contenu), mois: '2026-01', statut: 'brouillon', moteur: '1' },
    fichiers: 30,
    moteur: '2',
    confrontes: 28,
    places: {},
    signatures: undefined,
    problemes: [],
    rejeu: ok({ cas: 900, ecarts: 0 }),
  }
  const connu = { brouillon: hashContent(contenu), cles: new Map<string, string>() }
  const juger = (controle: Partial<Controle>) => verdictVu('p.zip', ok({ ...bon, ...controle }), connu)
  const signe = (etat: EtatDeSignature) =>
    juger({ signatures: [{ signataire: 'EPCI', cle, etat, titulaire: undefined, deliberation: undefined }] })

  it('intact: one sentence, whose rules they are, the cases counted again', () => {
    const vu = juger({})
    expect(plain(vu.verdict)).toBe('« p.zip » est intact : ses 30 fichiers sont ceux de son manifeste.')
    expect(vu.isBon).toBe(true)
    const phrases = vu.phrases.map(plain)
    expect(phrases).toContain('Ce sont les règles du brouillon en cours.')
    expect(phrases).toContain('Notre moteur retrouve les 900 cas de conformité : mêmes critères, points et rangs.')
    expect(vu.signatures?.map(plain)).toEqual(['Ce paquet n’est pas signé.'])
  })

  it('says how many of its files its rules give again, and without it is not called intact', () => {
    expect(juger({}).phrases.map(plain).join(' ')).toContain('28 fichiers refaits ici depuis la cotation')
    const indecis = problem('paquet-indecis', '', { sien: '1', notre: '2' })
    const vu = verdictVu('p.zip', ok({ ...bon, confrontes: undefined }, [indecis]), connu)
    expect(vu).toMatchObject({ isBon: false, problemes: [indecis] })
    expect(plain(vu.verdict)).toContain('ne peut dire s’ils viennent de sa cotation')
    expect(vu.phrases.map(plain).join(' ')).not.toContain('refaits')
  })

  it('of other rules, or approved, it says so', () => {
    const vu = juger({ manifeste: { ...bon.manifeste, cotation: cle, statut: 'approuvee' } })
    expect(vu.phrases.map(plain).join(' ')).toMatch(/Publié comme approuvé.*Ce ne sont pas les règles du brouillon/)
  })

  it('an unknown key is said, and condemns nothing', () => {
    const vu = signe('inconnue')
    expect(vu.isBon).toBe(true)
    expect(plain(vu.signatures?.[0] ?? '')).toMatch(
      /^EPCI : signature juste, mais clé inconnue .*Empreinte de la clé : (?:[0-9a-f]{4} ?){8}\.$/,
    )
  })

  it.each([
    ['une signature est fausse', signe('fausse')],
    ['la fiche de la version ne correspond pas', juger({ problemes: [problem('paquet-abime', '', {})] })],
    ['des cas ne se retrouvent pas', juger({ rejeu: ok({ cas: 900, ecarts: 2 }) })],
    ['des cas ne se retrouvent pas', juger({ rejeu: fail([problem('fichier-vide', '', {})]) })],
  ])('whole but not to be trusted: « %s »', (faute, vu) => {
    expect(vu.isBon).toBe(false)
    expect(plain(vu.verdict)).toContain(faute)
  })

  it('a known key is named, and makes no false signature true', () => {
    const { cles, faute } = lireCles(`Mairie = ${cle.toUpperCase()}\n\nn’importe quoi\n`, [])
    expect(plain(faute ?? '')).toBe('La ligne 3 ne se lit pas.')
    const dire = (etat: EtatDeSignature) => {
      const signatures = [{ signataire: 'EPCI', cle, etat, titulaire: undefined, deliberation: undefined }]
      return plain(verdictVu('p.zip', ok({ ...bon, signatures }), { ...connu, cles }).signatures?.[0] ?? '')
    }
    expect(dire('inconnue')).toMatch(/^EPCI : signature valable, clé de « Mairie »\./)
    expect(dire('inconnue')).toContain(
      'La signature donne un autre nom que celui de la clé. Elle couvre les règles, non',
    )
    expect(dire('fausse')).toMatch(/^EPCI : signature fausse/)
    expect(dire('fausse')).not.toContain('Elle couvre')
    expect(lireCles('', [{ publique: cle, titulaire: 'EPCI', depuis: '' }])).toEqual({
      cles: new Map([[cle, 'EPCI']]),
      faute: undefined,
    })
  })

  it('offers the places that it chose for the national system, unless it is not to be trusted', () => {
    const places = { anciennete: 'national' } as const
    expect(juger({}).places).toBeUndefined()
    expect(juger({ places })).toMatchObject({ isBon: true, places })
    expect(juger({ places }).phrases.map(plain).join(' ')).toContain('Sa fiche de saisie porte 1 place choisie')
    expect(juger({ places, confrontes: undefined }).places).toBeUndefined()
  })

  it('without a case, it says so', () => {
    expect(juger({ rejeu: undefined }).phrases.map(plain)).toContain('Ce paquet ne porte pas de cas de conformité.')
  })

  it('refused: the reason, and nothing else', () => {
    const refus: Result<Controle> = fail([problem('paquet-abime', '', { chemin: 'grille/grille.fr.csv' })])
    const vu = verdictVu('p.zip', refus, connu)
    expect(plain(vu.verdict)).toBe('« p.zip » n’est pas un paquet intact. Ne l’utilisez pas.')
    expect(vu).toMatchObject({
      isBon: false,
      problemes: refus.ok ? [] : refus.problems,
      phrases: [],
      signatures: undefined,
    })
  })
})

// One draft written in Monaco and by gestures, with the real editor, the real store and the real worker.
import { deleteDB } from 'idb'
import fc from 'fast-check'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Cotation, resolveCotation } from '~/domain/cotation.ts'
import { setNiveauDuCritere, setPoints } from '~/domain/edit.ts'
import { canonicalJson } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import { imprimer, modifierTexte } from '~/domain/texte.ts'
import { type Atelier, creerAtelier } from '~/ui/etat/creer.ts'
import { livres } from '~/ui/etat/livres.ts'
import { texteDuBrouillon } from '~/ui/etat/memoire.ts'
import { chargerMonaco, type Monaco } from '~/ui/json/charger.ts'
import { ecarts } from '~/ui/json/ecarts.ts'
import { equiper } from '~/ui/json/editeurs.ts'
import { feuilleDe, type Montre } from '~/ui/json/feuille.ts'
import { rangeDe } from '~/ui/json/fournisseurs.ts'
import { creerRedaction } from '~/ui/json/redaction.ts'
import { gardienDEcarte, gardienDeSuspens } from '~/ui/json/suspens.ts'
import { leverOuvrier } from '~/workers/ouvrier.ts'
import { arbGeste, type Geste, jouer } from '../support/gestes.ts'

let monaco: Monaco
beforeAll(async () => {
  monaco = await chargerMonaco()
}, 60_000)

let suite = 0
let nom = ''
const aFermer: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const fermer of aFermer.splice(0).toReversed()) await fermer()
  await deleteDB(nom)
  localStorage.clear()
  sessionStorage.clear()
})

async function ouvrirAtelier(): Promise<Atelier> {
  nom = `essai-json-${++suite}`
  const atelier = creerAtelier({ nom, lever: leverOuvrier, maintenant: () => new Date().toISOString() })
  await atelier.ouvrir()
  aFermer.push(() => atelier.fermer())
  return atelier
}

/** The text view without its bars: an editor, its model, and what keeps it in step with the draft. */
function ouvrirTexte(atelier: Atelier) {
  const boite = document.createElement('div')
  Object.assign(boite.style, { width: '900px', height: '500px' })
  document.body.append(boite)
  const modele = monaco.editor.createModel(texteDuBrouillon(atelier.etat.getState(), 'cotation'), 'json')
  const montre: Montre = { editeur: undefined }
  const redaction = creerRedaction({
    objet: 'cotation',
    atelier,
    feuille: feuilleDe(monaco, modele, montre),
    suspens: gardienDeSuspens('cotation', { onglet: sessionStorage, machine: localStorage }),
    ecarte: gardienDEcarte('cotation', sessionStorage),
  })
  modele.onDidChangeContent(redaction.surFrappe)
  const editeur = monaco.editor.create(boite, { model: modele })
  const quitter = equiper({ monaco, modele, montre, redaction }, editeur)
  const fermer = async (): Promise<void> => {
    quitter()
    editeur.dispose()
    const ecrit = redaction.fermer()
    modele.dispose()
    boite.remove()
    await ecrit
  }
  let isFerme = false
  const ferme = async (): Promise<void> => {
    if (!isFerme) await fermer()
    isFerme = true
  }
  aFermer.push(ferme)
  return {
    editeur,
    modele,
    redaction,
    fermer: ferme,
    accord: () => redaction.etat.getState().accord,
    /** What a writer does: changes what differs, as typed in the editor. */
    taper(texte: string): void {
      const liste = ecarts(modele.getValue(), texte)
      editeur.pushUndoStop()
      editeur.executeEdits(
        'frappe',
        liste.map((ecart) => ({ range: rangeDe(monaco, modele, ecart), text: ecart.mis })),
      )
    },
  }
}

const contenu = (atelier: Atelier): Cotation => atelier.etat.getState().brouillon.contenu
const donner = (atelier: Atelier, critere: string, points: number): Promise<boolean> =>
  atelier.gestes.editer(setPoints(contenu(atelier), 'primo', critere, points, '2024-01'))

// ---- a writer's hand

/** Numbers in [0, n[ from a seed. */
function tirer(graine: number): (n: number) => number {
  let etat = graine
  return (n) => {
    etat = (Math.imul(etat, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((etat / 2 ** 32) * n)
  }
}

function melanger(node: unknown, au: (n: number) => number): unknown {
  if (Array.isArray(node)) return node.map((element) => melanger(element, au))
  if (typeof node !== 'object' || node === null) return node
  const paires = Object.entries(node).map(([cle, valeur]) => ({ cle, valeur: melanger(valeur, au), rang: au(1000) }))
  return Object.fromEntries(paires.toSorted((a, b) => a.rang - b.rang).map(({ cle, valeur }) => [cle, valeur]))
}

/** The same content in another hand: keys in any order, another indentation, comments here and there. */
function autrement(cotation: Cotation, au: (n: number) => number): string {
  const lignes = JSON.stringify(melanger(cotation, au), null, 1 + au(4)).split('\n')
  const commente = lignes.map((ligne) => (au(40) === 0 ? `${ligne} // note ${au(100)}` : ligne))
  return `${au(2) === 0 ? '/* règles\n   de travail */\n' : ''}${commente.join('\n')}\n`
}

describe('mille gestes, tour à tour par la page et dans le texte', () => {
  it('donnent le même contenu que sur le modèle pur ; tout annulé rend les premiers octets', async () => {
    const atelier = await ouvrirAtelier()
    const page = ouvrirTexte(atelier)
    const premier = page.modele.getValue()
    const au = tirer(20_261_125)
    let pur = contenu(atelier)
    let faits = 0
    const gestes: readonly Geste[] = fc.sample(arbGeste, { seed: 4, numRuns: 6000 })
    for (const geste of gestes) {
      if (faits === 1000) break
      const edition = jouer(pur, geste)
      if (!edition?.ok) continue
      const suivant = applyPatch(pur, edition.value.patch)
      const isPareil = canonicalJson(suivant) === canonicalJson(pur)
      if (isPareil || !resolveCotation(suivant, parseMois(atelier.etat.getState().mois)).ok) continue
      pur = suivant
      if (faits % 2 === 0) await atelier.gestes.editer(edition)
      else {
        page.taper(au(6) === 0 ? autrement(pur, au) : modifierTexte(page.modele.getValue(), edition.value.patch, pur))
        await page.redaction.ecrire()
      }
      faits += 1
      const lequel = `geste ${faits}, ${geste.code}`
      expect({
        lequel,
        ...page.redaction.etat.getState(),
        contenu: canonicalJson(contenu(atelier)),
        texte: page.modele.getValue(),
      }).toEqual({
        lequel,
        accord: 'accorde',
        problemes: [],
        ecarte: false,
        contenu: canonicalJson(pur),
        texte: texteDuBrouillon(atelier.etat.getState(), 'cotation'),
      })
    }
    expect(faits).toBe(1000)
    for (; atelier.etat.getState().brouillon.annulable; page.redaction.annuler());
    expect(page.modele.getValue()).toBe(premier)
    expect(canonicalJson(contenu(atelier))).toBe(canonicalJson(livres.cotation))
  }, 240_000)
})

describe('un texte qui ne se lit pas', () => {
  it('laisse le dernier brouillon lisible, dit pourquoi, et se retrouve après un rechargement', async () => {
    const atelier = await ouvrirAtelier()
    let page = ouvrirTexte(atelier)
    const [texte, avant] = [page.modele.getValue(), contenu(atelier)]
    page.taper(texte.replace('"titre"', '"titre'))
    expect(page.accord()).toBe('attente')
    await page.redaction.ecrire()
    expect(page.redaction.etat.getState()).toMatchObject({ accord: 'refuse', problemes: [{ code: 'json-invalide' }] })
    expect(contenu(atelier)).toBe(avant)

    await page.fermer()
    page = ouvrirTexte(atelier)
    expect(page.modele.getValue()).toBe(texte.replace('"titre"', '"titre'))
    await vi.waitFor(() => expect(page.accord()).toBe('refuse'), 20_000)

    // The editor's own undo, then the workbench's.
    page.redaction.annuler()
    expect(page.modele.getValue()).toBe(texte)
    expect(page.accord()).toBe('accorde')
    expect(localStorage).toHaveLength(0)
  })

  it('écarté pour le texte du brouillon, se reprend : par le geste, par Ctrl+Z, après un rechargement', async () => {
    const atelier = await ouvrirAtelier()
    let page = ouvrirTexte(atelier)
    const dit = page.modele.getValue()
    const tape = dit.replace('"titre"', '"titre')
    page.taper(tape)
    await page.redaction.ecrire()
    page.redaction.revenir()
    expect(page.modele.getValue()).toBe(dit)
    expect(page.redaction.etat.getState()).toEqual({ accord: 'accorde', problemes: [], ecarte: true })

    await page.editeur.getAction('atelier.annuler')?.run()
    expect(page.modele.getValue()).toBe(tape)
    await vi.waitFor(() => expect(page.accord()).toBe('refuse'), 20_000)
    expect(page.redaction.etat.getState().ecarte).toBe(false)

    page.redaction.revenir()
    await page.fermer()
    page = ouvrirTexte(atelier)
    expect(page.modele.getValue()).toBe(dit)
    page.redaction.reprendre()
    expect(page.modele.getValue()).toBe(tape)
    await vi.waitFor(() => expect(page.accord()).toBe('refuse'), 20_000)

    page.redaction.revenir()
    page.taper(dit.replace(livres.cotation.titre, 'Un titre'))
    expect(page.redaction.etat.getState().ecarte).toBe(false)
    await page.redaction.ecrire()
    await page.editeur.getAction('atelier.annuler')?.run()
    expect(page.modele.getValue()).toBe(dit)
  })

  it('reçoit ce qui change ailleurs, et devient le brouillon dès qu’il se lit', async () => {
    const atelier = await ouvrirAtelier()
    const page = ouvrirTexte(atelier)
    page.taper(page.modele.getValue().replace('"titre"', '"titre'))
    await page.redaction.ecrire()
    await donner(atelier, 'dalo', 259)
    expect(page.modele.getValue()).toContain('"dalo": 259')
    expect(page.accord()).toBe('refuse')
    page.taper(page.modele.getValue().replace('"titre: ', '"titre": ').replace('"titre:', '"titre":'))
    await page.redaction.ecrire()
    expect(page.accord()).toBe('accorde')
    expect(contenu(atelier).grilles.primo.points['dalo']).toBe(259)
  })

  it('au même endroit qu’un changement venu d’ailleurs : rien n’est écrasé, on choisit', async () => {
    const atelier = await ouvrirAtelier()
    const page = ouvrirTexte(atelier)
    const { gestes } = atelier
    const texte = page.modele.getValue()
    await donner(atelier, 'dalo', 259)
    page.taper(page.modele.getValue().replace('"dalo": 259', '"dalo": 26x'))
    await page.redaction.ecrire()
    await donner(atelier, 'dalo', 300)
    expect(page.accord()).toBe('deplace')
    page.taper(page.modele.getValue().replace('26x', '260'))
    await page.redaction.ecrire()
    expect(contenu(atelier).grilles.primo.points['dalo']).toBe(300)
    await page.redaction.imposer()
    expect(contenu(atelier).grilles.primo.points['dalo']).toBe(260)
    expect(page.accord()).toBe('accorde')

    page.taper(page.modele.getValue().replace('"dalo": 260', '"dalo": oui'))
    await page.redaction.ecrire()
    page.redaction.revenir()
    expect(page.modele.getValue()).toContain('"dalo": 260')
    while (atelier.etat.getState().brouillon.annulable) await gestes.annuler()
    expect(page.modele.getValue()).toBe(texte)
  })
})

describe('le texte et la page ensemble', () => {
  it('un changement fait pendant la lecture du texte n’est pas défait par elle', async () => {
    const atelier = await ouvrirAtelier()
    const page = ouvrirTexte(atelier)
    page.taper(page.modele.getValue().replace(livres.cotation.titre, 'Autre titre'))
    const ecrit = page.redaction.ecrire()
    await donner(atelier, 'dalo', 259)
    await ecrit
    await vi.waitFor(() => expect(page.accord()).toBe('accorde'), 20_000)
    expect(contenu(atelier)).toMatchObject({ titre: 'Autre titre', grilles: { primo: { points: { dalo: 259 } } } })
  })

  it('ce qui est tapé devient le brouillon après une pause, ou en quittant la vue', async () => {
    const atelier = await ouvrirAtelier()
    const page = ouvrirTexte(atelier)
    page.taper(page.modele.getValue().replace(livres.cotation.titre, 'Un titre'))
    await vi.waitFor(() => expect(contenu(atelier).titre).toBe('Un titre'), 20_000)
    page.taper(page.modele.getValue().replace('Un titre', 'Deux titres'))
    await page.fermer()
    expect(contenu(atelier).titre).toBe('Deux titres')
    expect(localStorage).toHaveLength(0)
  })

  it('un geste d’ailleurs ne touche ni au curseur, ni aux commentaires, ni à la mise en page', async () => {
    const atelier = await ouvrirAtelier()
    const page = ouvrirTexte(atelier)
    page.taper(page.modele.getValue().replace('"niveaux": [', '"niveaux": [ // du plus pressant au moins'))
    await page.redaction.ecrire()
    const place = page.modele.getValue().indexOf('"heberge-tiers"')
    page.editeur.setPosition(page.modele.getPositionAt(place + 4))
    const autour = (): string => {
      const offset = page.modele.getOffsetAt(page.editeur.getPosition() ?? { lineNumber: 1, column: 1 })
      return page.modele.getValue().slice(offset - 4, offset + 9)
    }
    const avant = autour()
    const [premier] = contenu(atelier).criteres
    await atelier.gestes.editer(setNiveauDuCritere(contenu(atelier), premier?.id ?? '', 3))
    await donner(atelier, 'heberge-tiers', 33)
    expect(page.modele.getValue()).toContain('// du plus pressant au moins')
    expect(page.modele.getValue()).not.toBe(imprimer(contenu(atelier)))
    expect(autour()).toBe(avant)
  })

  it('l’annulation dans l’éditeur est celle de l’atelier', async () => {
    const atelier = await ouvrirAtelier()
    const page = ouvrirTexte(atelier)
    const texte = page.modele.getValue()
    await donner(atelier, 'dalo', 259)
    page.taper(page.modele.getValue().replace('"dalo": 259', '"dalo": 260'))
    await page.redaction.ecrire()
    expect(atelier.etat.getState().brouillon.annulable).toMatchObject({ code: 'points', apres: 260 })
    await page.editeur.getAction('atelier.annuler')?.run()
    expect(page.modele.getValue()).toContain('"dalo": 259')
    await page.editeur.getAction('atelier.annuler')?.run()
    expect(page.modele.getValue()).toBe(texte)
    await page.editeur.getAction('atelier.retablir')?.run()
    expect(contenu(atelier).grilles.primo.points['dalo']).toBe(259)
  })
})

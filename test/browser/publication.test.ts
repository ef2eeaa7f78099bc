// A bundle made by the page is, to the octet, the one that the command line makes: each can verify the other's. Its worker
// says how far it is, and stops when it is told to.
import { describe, expect, it } from 'vitest'
import { FORMES, fichiersPublies } from '~/publication/index.ts'
import { empreinte } from '~/publication/paquet/manifeste.ts'
import { ecrireZip } from '~/publication/paquet/zip.ts'
import { leverPublieur } from '~/workers/paquets.ts'
import type { APublier } from '~/workers/publieur.ts'
import { uneCotation } from '../support/cotations.ts'
import { cotationDeBase, EMPREINTE_DES_FORMES, uneSource } from '../support/publication.ts'

it('the shipped rule set is published with the same octets in Chromium as in Node', async () => {
  const faits = await fichiersPublies(uneSource(cotationDeBase()))
  expect(faits.ok && empreinte(ecrireZip(faits.value))).toBe(EMPREINTE_DES_FORMES.sha256)
})

describe('the worker of publication', () => {
  const total = Object.keys(FORMES).length
  const aPublier = (cotation: APublier['cotation']): APublier => ({
    cotation,
    precedente: undefined,
    mois: '2024-01',
    statut: 'brouillon',
  })

  it('says each form that it has made, then those that it has made again', async () => {
    const ouvrier = leverPublieur()
    const pas: string[] = []
    const avancer = (faites: number, sur: number) => void pas.push(`${faites}/${sur}`)
    const fait = await ouvrier.publieur.faire(aPublier(cotationDeBase()), avancer)
    if (!fait.ok) throw new Error(JSON.stringify(fait.problems))
    const attendus = Array.from({ length: total }, (_, i) => `${i + 1}/${total}`)
    expect(pas.splice(0)).toEqual(attendus)
    expect(await ouvrier.publieur.verifier(new File([fait.value.archive], 'paquet.zip'), avancer)).toMatchObject({
      ok: true,
    })
    expect(pas).toEqual(attendus)
    ouvrier.terminer()
  })

  it('makes nothing more once it is stopped', async () => {
    const ouvrier = leverPublieur()
    const grande = aPublier(uneCotation(Array.from({ length: 400 }, (_, i) => ({ id: `c${i}` }))))
    const faites: number[] = []
    await new Promise<void>((resolve) => {
      void ouvrier.publieur.faire(grande, (n) => {
        faites.push(n)
        resolve()
      })
    })
    ouvrier.terminer()
    // The same work, begun later, by another: the first would be over by then.
    const autre = leverPublieur()
    await autre.publieur.faire(grande)
    autre.terminer()
    expect(faites.length).toBeLessThan(total)
  })
})

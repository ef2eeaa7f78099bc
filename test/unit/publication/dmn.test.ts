// The exported DMN: valid against the schema of the OMG, the same once read and written by another library, and run from
// what that library read.
import { readFileSync } from 'node:fs'
import { join, resolve as resolvePath } from 'node:path'
import { DmnModdle } from 'dmn-moddle'
import fc from 'fast-check'
import { evaluate } from 'feelin'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { noterReference } from '~/engine/reference.ts'
import { modeleDmn } from '~/publication/dmn/decisions.ts'
import { nomDeCritere } from '~/publication/dmn/feel.ts'
import { dmnXml } from '~/publication/dmn/xml.ts'
import { arbCotation, sampleDemandes } from '../../support/arbitraires.ts'
import { uneCotation } from '../../support/cotations.ts'
import { cotationDeBase, uneSource } from '../../support/publication.ts'

const XSD = resolvePath(import.meta.dirname, '../../../node_modules/dmn-moddle/resources/dmn/xsd')
const schema = (fileName: string) => ({ fileName, contents: readFileSync(join(XSD, fileName), 'utf8') })

interface ElementDmn {
  readonly $type: string
  readonly id: string
  readonly name: string
  readonly drgElement?: readonly ElementDmn[]
  readonly informationRequirement?: readonly {
    readonly requiredDecision?: { readonly href: string }
    readonly requiredInput?: { readonly href: string }
  }[]
  readonly decisionLogic?: { readonly text: string }
}

async function lire(xml: string): Promise<ElementDmn> {
  const { rootElement, warnings } = await new DmnModdle().fromXML(xml)
  expect(warnings).toEqual([])
  return rootElement as ElementDmn
}

const valider = (xml: string) =>
  validateXML({
    xml: { fileName: 'cotation.dmn', contents: xml },
    schema: schema('DMN13.xsd'),
    preload: ['DMNDI13.xsd', 'DC.xsd', 'DI.xsd'].map(schema),
  })

const sources = [cotationDeBase(), ...fc.sample(arbCotation, { numRuns: 5, seed: 23 })].map((cotation) =>
  uneSource(cotation),
)

describe('the exported DMN', () => {
  it('is valid against the schema of the OMG', async () => {
    for (const source of sources) expect((await valider(dmnXml(source))).errors).toEqual([])
  })

  it('a file that is not DMN is told by the same check', async () => {
    const faux = dmnXml(uneSource(cotationDeBase())).replace('<literalExpression', '<decisionTable')
    expect((await valider(faux.replace('</literalExpression', '</decisionTable'))).valid).toBe(false)
  })

  it('survives a round trip through dmn-moddle', async () => {
    for (const source of sources) {
      const lue = await lire(dmnXml(source))
      const { xml } = await new DmnModdle().toXML(lue)
      expect((await valider(xml)).errors).toEqual([])
      expect(JSON.parse(JSON.stringify(await lire(xml)))).toEqual(JSON.parse(JSON.stringify(lue)))
    }
  })

  it('names in its requirements every decision and input that a text uses, and those before it only', async () => {
    for (const source of sources) {
      const { donnees, decisions } = modeleDmn(source)
      const connus = new Set(donnees.map(({ nom }) => nom))
      for (const { nom, requises } of decisions) {
        expect(requises.filter((requise) => !connus.has(requise))).toEqual([])
        connus.add(nom)
      }
    }
  })

  it('runs from its file alone, each decision given only what it requires', async () => {
    const source = uneSource(cotationDeBase())
    const { drgElement = [] } = await lire(dmnXml(source))
    const demandes = sampleDemandes(6, 5)
    const notees = await noterReference(source.resolue, demandes)
    for (const [i, demande] of demandes.entries()) {
      const valeurs: Record<string, unknown> = { ...demande }
      for (const { name, informationRequirement = [], decisionLogic } of drgElement) {
        if (decisionLogic === undefined) continue
        const requises = informationRequirement.map(
          ({ requiredDecision, requiredInput }) => (requiredDecision ?? requiredInput)?.href.slice(1) ?? '',
        )
        valeurs[name] = evaluate(
          decisionLogic.text,
          Object.fromEntries(requises.map((requise) => [requise, valeurs[requise]])),
        ).value
      }
      expect(valeurs['score']).toBe(notees[i]?.score)
      for (const { critere } of source.resolue.grilles[demande.typeDemande].criteres)
        expect(valeurs[nomDeCritere(critere.id)]).toBe(notees[i]?.criteres.some(({ id }) => id === critere.id))
    }
  })

  it('escapes labels', async () => {
    const cotation = uneCotation([{ id: 'a', libelle: '<b>"&\u0001\n]]>' }], { titre: '<!-- & "' })
    const xml = dmnXml(uneSource(cotation))
    expect((await valider(xml)).errors).toEqual([])
    await lire(xml)
  })
})

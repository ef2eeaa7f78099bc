// The decisions as DMN 1.3 XML: inputs, decisions, requirements. Written by hand, for it is short and must be the same to
// the byte; tests read it back with dmn-moddle and check it against the schema of the OMG.
import { enteteDe, ligneDEntete, type Source } from '../source.ts'
import { type Decision, type Donnee, modeleDmn } from './decisions.ts'

const DMN = 'https://www.omg.org/spec/DMN/20191111/MODEL/'
const ESPACE = 'https://atelier-cil.invalid/dmn/'

/** Control characters have no place in XML 1.0. */
const echapper = (texte: string): string =>
  texte
    // oxlint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (signe) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[signe] ?? '')

const attribut = (texte: string): string => echapper(texte.replaceAll(/\s+/gu, ' '))

const variable = ({ nom, type }: Donnee): string => `<variable id="v_${nom}" name="${nom}" typeRef="${type}"/>`

const donneeXml = (donnee: Donnee): string =>
  `  <inputData id="${donnee.nom}" name="${donnee.nom}" label="${attribut(donnee.libelle)}">${variable(donnee)}</inputData>`

function decisionXml(decision: Decision, isDonnee: (nom: string) => boolean): string {
  const { nom, libelle, requises, texte } = decision
  const liens = requises.map((requise, i) => {
    const genre = isDonnee(requise) ? 'requiredInput' : 'requiredDecision'
    return `    <informationRequirement id="r_${nom}_${i + 1}"><${genre} href="#${requise}"/></informationRequirement>`
  })
  return [
    `  <decision id="${nom}" name="${nom}" label="${attribut(libelle)}">`,
    `    ${variable(decision)}`,
    ...liens,
    `    <literalExpression id="e_${nom}"><text>${echapper(texte)}</text></literalExpression>`,
    '  </decision>',
  ].join('\n')
}

/** `cotation.dmn`. */
export function dmnXml(source: Source): string {
  const { donnees, decisions } = modeleDmn(source)
  const { titre, cotation } = enteteDe(source)
  const noms = new Set(donnees.map(({ nom }) => nom))
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<definitions xmlns="${DMN}" id="cotation" name="${attribut(titre)}" namespace="${ESPACE}${cotation}">`,
    `  <description>${echapper(ligneDEntete(source))}</description>`,
    ...donnees.map(donneeXml),
    ...decisions.map((decision) => decisionXml(decision, (nom) => noms.has(nom))),
    '</definitions>',
    '',
  ].join('\n')
}

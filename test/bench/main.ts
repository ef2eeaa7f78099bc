// `npm run bench`: the shipped rule set on a seeded cohort of 10,000 applications, both engines in one run.
import { performance } from 'node:perf_hooks'
import baseline from '#rules/cotation/ame-base.json'
import ame from '#scenarios/ame/scenario.json'
import villemandeur from '#scenarios/villemandeur/scenario.json'
import { ligneDe } from '~/domain/cohorte.ts'
import { hashCohorte, shortHash } from '~/domain/hash.ts'
import { parseMois } from '~/domain/mois.ts'
import { parseCotation, parseScenario } from '~/domain/parse.ts'
import { nombre } from '~/i18n/nombres.ts'
import { generateCohorte } from '~/simulation/generate.ts'
import { mesurerMoteurs, type Temps } from './moteurs.ts'

const N = 10_000
const GRAINE = 2024

const cotation = parseCotation(baseline)
const scenario = parseScenario(ame, () => villemandeur)
if (!cotation.ok || !scenario.ok || !scenario.value.cohorte) throw new Error('contenus livrés illisibles')
const { communes = [], cohorte: recette, moisReference } = scenario.value
const mois = parseMois(moisReference)
const cohorte = generateCohorte(recette, {
  n: N,
  graine: GRAINE,
  moisReference: mois,
  communes: communes.map(({ id }) => id),
})

const mesures = await mesurerMoteurs(
  cohorte.ids.map((_, row) => ligneDe(cohorte, row)),
  {
    cotation: cotation.value,
    mois,
    repetitionsReference: 3,
    repetitionsCompile: 25,
    horloge: () => performance.now(),
  },
)

const ligne = ({ sujet, min, mediane }: Temps): string =>
  `${sujet.padEnd(24)} min ${nombre(min, 2).padStart(10)} ms   médiane ${nombre(mediane, 2).padStart(10)} ms`

process.stdout.write(
  [
    `${nombre(mesures.n)} demandes (graine ${GRAINE}, cohorte ${shortHash(hashCohorte(cohorte))}), ${mesures.criteres} critères, Node ${process.version}`,
    `mêmes scores, même ordre : ${mesures.empreinte}`,
    ligne(mesures.reference),
    ligne(mesures.compile),
    ligne(mesures.poids),
    `rapport des médianes     ×${nombre(mesures.rapport, 0)}`,
    '',
  ].join('\n'),
)

// A grid edited in a spreadsheet, before it is taken: the cells that it changes, or what is wrong with it, line by line.
import { Button, Group, Modal, Stack } from '@mantine/core'
import { useMemo } from 'react'
import type { Cotation } from '~/domain/cotation.ts'
import { importerRetouches } from '~/domain/edit-lot.ts'
import { parseMois } from '~/domain/mois.ts'
import { applyPatch } from '~/domain/patch.ts'
import { ok } from '~/domain/problem.ts'
import { lireGrille } from '~/exchange/grille-lire.ts'
import { phraseCourte } from '~/i18n/problemes.ts'
import { gestes } from '../etat/atelier.ts'
import { Problemes } from '../pieces/Problemes.tsx'
import { ecartsVus } from './ecarts-view.ts'
import { Ecarts } from './Ecarts.tsx'
import { m } from './mots.ts'
import css from './tableur.module.css'
import type { FichierLu } from './useFichiersDeGrille.tsx'

interface DialogueProps {
  readonly fichier: FichierLu
  readonly cotation: Cotation
  readonly mois: string
  readonly onFermer: () => void
}

export function DialogueDImport({ fichier, cotation, mois, onFermer }: DialogueProps) {
  const { nom, lu } = fichier
  const lue = useMemo(() => (lu.ok ? lireGrille(lu.value, cotation, parseMois(mois)) : lu), [lu, cotation, mois])
  const avertissements = [lu, lue].flatMap((etape) => (etape.ok ? etape.warnings : []))
  const importee = useMemo(() => (lue.ok ? importerRetouches(cotation, lue.value, mois) : lue), [lue, cotation, mois])
  const apres = useMemo(
    () => (importee.ok ? applyPatch(cotation, importee.value.edition.patch) : undefined),
    [importee, cotation],
  )
  const ecarts = importee.ok ? importee.value.ecarts : []

  return (
    <Modal
      opened
      onClose={onFermer}
      title={m('tableurImportTitre', { nom })}
      size="lg"
      closeButtonProps={{ 'aria-label': m('tableurFermer') }}
    >
      <Stack gap="sm">
        {importee.ok ? (
          <>
            <p className={css.note}>{m('tableurImportAide')}</p>
            {avertissements.map((probleme) => (
              <p key={probleme.code}>{phraseCourte(probleme)}</p>
            ))}
            {apres && ecarts.length > 0 ? (
              <Ecarts ecarts={ecartsVus(cotation, ecarts)} avant={cotation} apres={apres} />
            ) : (
              <p>{m('tableurImportAucun')}</p>
            )}
          </>
        ) : (
          <div role="alert">
            <p className={css.refus}>{m(lu.ok ? 'tableurImportRefuse' : 'tableurFichierRefuse')}</p>
            <Problemes problemes={importee.problems} />
          </div>
        )}
        <Group justify="flex-end" gap="xs">
          {importee.ok && ecarts.length > 0 ? (
            <>
              <Button variant="default" onClick={onFermer}>
                {m('tableurAnnuler')}
              </Button>
              <Button
                variant="filled"
                data-autofocus
                onClick={() => {
                  void gestes.editer(ok(importee.value.edition))
                  onFermer()
                }}
              >
                {m('tableurAppliquer')}
              </Button>
            </>
          ) : (
            <Button variant="filled" data-autofocus onClick={onFermer}>
              {m('tableurFermer')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

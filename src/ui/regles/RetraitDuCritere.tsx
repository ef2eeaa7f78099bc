// Before a criterion is removed: what goes with it, and that it can be put back.
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { t } from '~/i18n/index.ts'
import type { VoletVue } from './volet-view.ts'

export interface RetraitProps {
  readonly vue: VoletVue
  readonly ouvert: boolean
  readonly onFermer: () => void
  readonly onRetirer: () => void
}

export function RetraitDuCritere({ vue, ouvert, onFermer, onRetirer }: RetraitProps) {
  return (
    <Modal
      opened={ouvert}
      onClose={onFermer}
      // The menu that opened it is gone: who closes it says where the focus goes.
      returnFocus={false}
      title={t('critereRetirerTitre', vue)}
      closeButtonProps={{ 'aria-label': t('reglesFermer') }}
    >
      <Stack gap="sm">
        {vue.retrait.map((phrase) => (
          <Text key={phrase} size="sm">
            {phrase}
          </Text>
        ))}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onFermer}>
            {t('critereGarder')}
          </Button>
          <Button variant="filled" data-autofocus onClick={onRetirer}>
            {t('critereRetirerAct')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

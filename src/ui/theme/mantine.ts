// Mantine wears the tokens: its sizes, spaces and colours are references to src/ui/theme/jetons.css, so that one
// `data-theme` on the document changes the page and Mantine's parts together. The tuples below serve the places where
// Mantine reads a shade by number (borders of fields, backgrounds in dark).
import {
  type ButtonFactory,
  type CheckboxFactory,
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type ExtendComponent,
  type FactoryPayload,
  type InputWrapperFactory,
  type MantineColorsTuple,
  type MantineThemeComponent,
  type MenuFactory,
  type ModalFactory,
  type PopoverFactory,
  Portal,
  type RadioFactory,
  type SelectFactory,
  type TextInputFactory,
  type TooltipFactory,
  type VariantColorsResolver,
} from '@mantine/core'

const bleu: MantineColorsTuple = [
  '#e6edfb',
  '#cddaf7',
  '#aec2f0',
  '#8fb2ff',
  '#6a90e8',
  '#4b74d8',
  '#335dc9',
  '#2853bf',
  '#1f4bb8',
  '#193d96',
]
const gray: MantineColorsTuple = [
  '#f7f9fb',
  '#f1f3f6',
  '#e5e9ee',
  '#d5dbe2',
  '#838e9a',
  '#6e7985',
  '#5b6571',
  '#46505c',
  '#2b333d',
  '#14181e',
]
const dark: MantineColorsTuple = [
  '#eef2f6',
  '#b4bec9',
  '#98a4b1',
  '#98a4b1',
  '#6b7683',
  '#1a2028',
  '#14181e',
  '#14181e',
  '#0d1015',
  '#0a0c10',
]

/** Text on a filled part follows the theme: white on blue in light, ink on light blue in dark. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const base = defaultVariantColorsResolver(input)
  const primary = (input.color ?? input.theme.primaryColor) === input.theme.primaryColor
  return primary && input.variant === 'filled' ? { ...base, color: 'var(--sur-accent)' } : base
}

/** As `Component.extend`, from its type alone: a component that only a lazy page shows stays out of the first load. */
const porter = <Payload extends FactoryPayload>(port: ExtendComponent<Payload>): MantineThemeComponent =>
  port as MantineThemeComponent

export const THEME_DE_MANTINE = createTheme({
  primaryColor: 'bleu',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  colors: { bleu, gray, dark },
  white: '#ffffff',
  black: '#14181e',
  fontFamily: 'var(--police)',
  fontFamilyMonospace: 'var(--mono)',
  headings: {
    fontFamily: 'var(--police)',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: 'var(--t-page)', lineHeight: '1.2' },
      h2: { fontSize: 'var(--t-section)', lineHeight: '1.25' },
      h3: { fontSize: 'var(--t-corps)', lineHeight: '1.3' },
    },
  },
  fontSizes: {
    xs: 'var(--t-note)',
    sm: 'var(--t-dense)',
    md: 'var(--t-corps)',
    lg: 'var(--t-lead)',
    xl: 'var(--t-page)',
  },
  lineHeights: { md: 'var(--interligne)' },
  spacing: { xs: 'var(--e3)', sm: 'var(--e4)', md: 'var(--e5)', lg: 'var(--e6)', xl: 'var(--e7)' },
  radius: {
    xs: 'var(--rayon-s)',
    sm: 'var(--rayon)',
    md: 'var(--rayon)',
    lg: 'var(--rayon-l)',
    xl: 'var(--rayon-l)',
  },
  defaultRadius: 'md',
  focusRing: 'never',
  respectReducedMotion: true,
  variantColorResolver,
  components: {
    Button: porter<ButtonFactory>({
      defaultProps: { size: 'xs', variant: 'default' },
      vars: () => ({
        root: {
          '--button-height': 'var(--h-geste)',
          '--button-padding-x': '0.625rem',
          '--button-fz': 'var(--t-dense)',
        },
      }),
      styles: { root: { fontWeight: 500 } },
    }),
    Checkbox: porter<CheckboxFactory>({ defaultProps: { size: 'xs', iconColor: 'var(--sur-accent)' } }),
    Radio: porter<RadioFactory>({ defaultProps: { size: 'xs', iconColor: 'var(--sur-accent)' } }),
    InputWrapper: porter<InputWrapperFactory>({
      styles: {
        label: { fontSize: 'var(--t-dense)' },
        description: { fontSize: 'var(--t-note)' },
        error: { fontSize: 'var(--t-note)' },
      },
    }),
    TextInput: porter<TextInputFactory>({ defaultProps: { size: 'xs' } }),
    Select: porter<SelectFactory>({ defaultProps: { size: 'xs', allowDeselect: false } }),
    // What opens above the page opens inside its main landmark.
    Portal: Portal.extend({ defaultProps: { target: '#contenu' } }),
    Menu: porter<MenuFactory>({ defaultProps: { withInitialFocusPlaceholder: false } }),
    Modal: porter<ModalFactory>({
      styles: {
        title: { fontSize: 'var(--t-section)', fontWeight: 600 },
        content: { border: '1px solid var(--filet)' },
      },
    }),
    Popover: porter<PopoverFactory>({ defaultProps: { withArrow: false, shadow: 'md', radius: 'md' } }),
    Tooltip: porter<TooltipFactory>({
      defaultProps: { events: { hover: true, focus: true, touch: true }, multiline: true },
    }),
  },
  shadows: { md: 'var(--ombre)' },
})

const jetons = {
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--encre)',
  '--mantine-color-bright': 'var(--encre)',
  '--mantine-color-dimmed': 'var(--encre-3)',
  '--mantine-color-placeholder': 'var(--encre-3)',
  '--mantine-color-error': 'var(--bloque)',
  '--mantine-color-success': 'var(--bien)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--surface-2)',
  '--mantine-color-default-color': 'var(--encre)',
  '--mantine-color-default-border': 'var(--filet-fort)',
  '--mantine-color-disabled': 'var(--surface-2)',
  '--mantine-color-disabled-color': 'var(--encre-3)',
  '--mantine-color-disabled-border': 'var(--filet)',
  '--mantine-color-bleu-filled': 'var(--accent)',
  '--mantine-color-bleu-filled-hover': 'var(--accent-survol)',
  '--mantine-color-bleu-light': 'var(--accent-fond)',
  '--mantine-color-bleu-light-hover': 'var(--accent-fond)',
  '--mantine-color-bleu-light-color': 'var(--accent)',
  '--mantine-color-bleu-outline': 'var(--accent)',
  '--mantine-color-bleu-outline-hover': 'var(--accent-fond)',
  '--mantine-primary-color-contrast': 'var(--sur-accent)',
} as const

/** Captions, placeholders and borders take the inks that reach their contrast in each theme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: jetons, dark: jetons })

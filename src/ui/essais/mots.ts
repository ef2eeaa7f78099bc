// Words of the test cases, in both languages: they come with them.
export { motsDesEssais as m } from '~/i18n/essais.ts'

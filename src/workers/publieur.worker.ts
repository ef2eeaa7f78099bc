// Publication off the main thread.
import * as Comlink from 'comlink'
import type { Subtil } from '~/vie/signatures.ts'
import { creerPublieur } from './publieur.ts'

// An address that is not secure has no cryptography.
Comlink.expose(creerPublieur((globalThis.crypto as Partial<Crypto>).subtle as unknown as Subtil | undefined))

// The engine off the main thread.
import * as Comlink from 'comlink'
import { creerMoteur } from './moteur.ts'

Comlink.expose(creerMoteur())

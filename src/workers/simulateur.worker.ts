// One of the simulators off the main thread.
import * as Comlink from 'comlink'
import { creerSimulateur } from './simulateur.ts'

Comlink.expose(creerSimulateur())

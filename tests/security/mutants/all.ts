import { borderMutants } from './borders.ts'
import { canaryMutants } from './canary.ts'
import { filesMutants } from './files.ts'
import { keysMutants } from './keys.ts'
import type { Mutant } from './mutant.ts'
import { packageMutants } from './package.ts'
import { pictureMutants } from './pictures.ts'
import { portMutants } from './port.ts'
import { rendererMutants } from './renderer.ts'

/** Every guard that has been taken out to see its suite fail. */
export const mutants: readonly Mutant[] = [
  ...borderMutants,
  ...canaryMutants,
  ...filesMutants,
  ...keysMutants,
  ...packageMutants,
  ...pictureMutants,
  ...portMutants,
  ...rendererMutants,
]

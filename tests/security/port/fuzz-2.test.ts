import { fuzz } from './fuzz.ts'

fuzz({ part: 1, of: 3 })

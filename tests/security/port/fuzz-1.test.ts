import { fuzz } from './fuzz.ts'

fuzz({ part: 0, of: 3 })

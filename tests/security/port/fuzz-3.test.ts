import { fuzz } from './fuzz.ts'

fuzz({ part: 2, of: 3 })

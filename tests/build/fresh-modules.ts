import { vi } from 'vitest'

// The test files of a worker share a process and what they import of others, since to load React,
// zod and the like anew takes longer than the tests do. Of our own modules each file has fresh
// ones, so what one of them keeps is never seen by another file.
vi.resetModules()

export { NetworkLedger } from './network-ledger.tsx'

import { generateKeyPairSync, sign } from 'node:crypto'
import { isIPv4 } from 'node:net'

/** A certificate for one name, signed by itself, and its key; both as PEM. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/**
 * Makes a certificate at run time, so that no key lies in the tree and none expires.
 * https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 * @param name a host name or an IPv4 address
 */
export function createCertificate(name: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const subject = sequence(set(sequence(commonName, der(0x0c, Buffer.from(name)))))
  const validity = sequence(time('200101000000Z'), time('491231235959Z'))
  const altName = isIPv4(name)
    ? der(0x87, Buffer.from(name.split('.').map(Number)))
    : der(0x82, Buffer.from(name))
  const extensions = sequence(
    sequence(basicConstraints, yes, octets(sequence(yes))),
    sequence(subjectAltName, octets(sequence(altName))),
  )
  const content = sequence(
    der(0xa0, integer(2)),
    integer(1),
    sequence(ecdsaWithSha256),
    subject,
    validity,
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', content, privateKey))
  const bytes = sequence(content, sequence(ecdsaWithSha256), signature)
  const lines = bytes.toString('base64').replaceAll(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}

const der = (tag: number, ...contents: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(contents)
  const { length } = content
  return Buffer.concat([Buffer.from([tag, ...sizeOf(length)]), content])
}
/** As short as can be: Electron's own TLS reads nothing else. */
function sizeOf(length: number): readonly number[] {
  if (length < 128) return [length]
  return length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
}
const sequence = (...contents: readonly Buffer[]): Buffer => der(0x30, ...contents)
const set = (...contents: readonly Buffer[]): Buffer => der(0x31, ...contents)
const octets = (content: Buffer): Buffer => der(0x04, content)
const integer = (value: number): Buffer => der(0x02, Buffer.from([value]))
const time = (text: string): Buffer => der(0x17, Buffer.from(text))
const object = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))

const yes = der(0x01, Buffer.from([0xff]))
const commonName = object('550403')
const basicConstraints = object('551d13')
const subjectAltName = object('551d11')
const ecdsaWithSha256 = object('2a8648ce3d040302')

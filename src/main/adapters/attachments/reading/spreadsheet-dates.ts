import type { Entries } from './unzip.ts'
import { walkXml } from './walk-xml.ts'

/** Formats of dates and times that every workbook has; ECMA-376 part 1, 18.8.30. */
const builtIn: ReadonlySet<number> = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])

/** The styles of cells whose numbers are dates. */
export function readDateStyles(entries: Entries): ReadonlySet<number> {
  const formats = new Set(builtIn)
  const styles = new Set<number>()
  let isCellStyles = false
  let style = 0
  walkXml(entries, 'xl/styles.xml', {
    open: (tag, attribute) => {
      if (tag === 'cellXfs') isCellStyles = true
      if (tag === 'numFmt' && isDateFormat(attribute('formatCode') ?? '')) {
        formats.add(Number(attribute('numFmtId')))
      }
      if (tag !== 'xf' || !isCellStyles) return
      if (formats.has(Number(attribute('numFmtId')))) styles.add(style)
      style += 1
    },
    close: (tag) => {
      if (tag === 'cellXfs') isCellStyles = false
    },
  })
  return styles
}

function isDateFormat(code: string): boolean {
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
}

/** Days since the last of 1899, as spreadsheets count them, the 29 February 1900 included. */
export function serialDate(text: string): string {
  const serial = Number(text)
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465) return text
  const iso = new Date(Math.round((serial - 25_569) * 86_400_000)).toISOString()
  if (Number.isInteger(serial)) return iso.slice(0, 10)
  return serial < 1 ? iso.slice(11, 19) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}

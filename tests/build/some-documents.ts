import { strToU8, zipSync } from 'fflate'

const office = 'application/vnd.openxmlformats-officedocument'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const relationship = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A PDF with a page for each text, each of one line. */
export function aPdf(pages: readonly string[], trailer = ''): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, index) => {
      const stream = text === '' ? '' : `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  return pdfOf(objects, trailer)
}

/** A PDF whose tree of pages leads back into itself. */
export function aLoopingPdf(): Uint8Array {
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>',
  ])
}

/** One that asks for a password. */
export function anEncryptedPdf(): Uint8Array {
  const key = '<'.concat('0'.repeat(64), '>')
  const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`
  return aPdf(['Secret'], encrypt)
}

function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const xref = text.length
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF`
  return strToU8(text, true)
}

export function aWordDocument(paragraphs: readonly string[], prolog = ''): Uint8Array {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  return packed('wordprocessingml.document.main', 'word/document.xml', {
    'word/document.xml': `${prolog}<w:document ${word}><w:body>${body}</w:body></w:document>`,
  })
}

/** Its slides stand in the file in another order than they are shown. */
export function aPresentation(slides: readonly string[]): Uint8Array {
  const files = slides.map((text, index): readonly [string, string] => [
    `ppt/slides/slide${slides.length - index}.xml`,
    `<p:sld xmlns:p="p" xmlns:a="a"><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`,
  ])
  const ids = slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index}"/>`).join('')
  return packed('presentationml.presentation.main', 'ppt/presentation.xml', {
    'ppt/presentation.xml': `<p:presentation xmlns:p="p" ${relationship}><p:sldIdLst>${ids}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(files.map(([name]) => name.slice(4))),
    ...Object.fromEntries(files),
  })
}

/** One sheet, `Flours`, with a text, a number and a day. */
export function aSpreadsheet(): Uint8Array {
  const row =
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>12.5</v></c><c r="D2" s="1"><v>45292</v></c></row>'
  const head = '<row r="1"><c r="A1" t="inlineStr"><is><t>Flour</t></is></c></row>'
  return packed('spreadsheetml.sheet.main', 'xl/workbook.xml', {
    'xl/workbook.xml': `<workbook ${main} ${relationship}><sheets><sheet name="Flours" sheetId="1" r:id="rId0"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${head}${row}</sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main}><si><r><t>Rye </t></r><r><t>1150</t></r></si></sst>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  })
}

export function anOpenDocument(body: string, kind: 'text' | 'spreadsheet' = 'text'): Uint8Array {
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8(
      `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:automatic-styles><n>style</n></office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
    ),
  })
}

/** A few kilobytes that become a gigabyte. */
export function aZipBomb(): Uint8Array {
  const entry = new Uint8Array(64 * 1024 * 1024)
  const names = Array.from({ length: 4 }, (_, index) => `word/more${index}.xml`)
  return packed(
    'wordprocessingml.document.main',
    'word/document.xml',
    Object.fromEntries(names.map((name) => [name, entry])),
  )
}

function relations(targets: readonly string[]): string {
  const each = targets.map((target, index) => `<Relationship Id="rId${index}" Target="${target}"/>`)
  return `<Relationships>${each.join('')}</Relationships>`
}

function packed(
  type: string,
  part: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="${office}.${type}+xml"/></Types>`
  const root = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`
  const entries = Object.entries({ '[Content_Types].xml': types, '_rels/.rels': root, ...files })
  return zipSync(
    Object.fromEntries(
      entries.map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  )
}

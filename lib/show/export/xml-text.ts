const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Control characters and lone surrogates: XML 1.0 has no way to write them, escaped or not. */
const UNWRITABLE = /[^\t\n\r\P{Cc}]|[\ufffe\uffff]|\p{Cs}/gu

/** Text for XML and HTML, in elements and in quoted attributes. */
export const xmlText = (text: string): string =>
  text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)

import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'

/**
 * A saved page as a document. The HTML standard's own parser (parse5) decides the tree, with every implied tag written
 * out; linkedom then only has to read well-formed markup. So a selector made here matches in any browser.
 */
export const documentOf = (html: string): Document => parseHTML(serialize(parse(html))).document as unknown as Document

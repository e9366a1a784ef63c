/**
 * What a page, a request or a policy wrote, as it may stand beside our own words. Marks that turn the direction of
 * writing (https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings), and characters nobody sees, can make
 * one name look like another ("moc.elgoog", written backwards): in their place stands a sign that something was there.
 * The plain direction marks of Hebrew and Arabic texts (U+200E, U+200F, U+061C) turn nothing and stay; so do what joins
 * letters of Persian or an emoji's parts, and what chooses among the forms of a character.
 *
 * @example visible('url.query.\u202Egnp.exe') // 'url.query.�gnp.exe'
 */
const UNSEEN = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u2028\u2029\uFFF9-\uFFFB]|(?!\p{VS}|[\u061C\u200C-\u200F])\p{DI}/gu

export const visible = (text: string): string => text.replace(UNSEEN, found => '\uFFFD'.repeat(found.length))

import type { PageFact } from '../../lib/observe/page'

/** A page by what matters of it; links by their words. */
export function pageOf({
  links = [],
  ...given
}: Partial<Omit<PageFact, 'links' | 'complete'>> & { links?: readonly string[] } = {}): PageFact {
  const page: PageFact = {
    url: 'https://www.shop.example/',
    title: '',
    description: '',
    language: 'en',
    headings: [],
    text: '',
    forms: [],
    media: [],
    location: [],
    complete: true,
    links: links.map(text => ({ href: 'https://www.shop.example/linked', text, rel: '', inFooter: false })),
  }
  return { ...page, ...given }
}

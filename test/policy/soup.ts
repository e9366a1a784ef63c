import fc from 'fast-check'

/** Texts as nobody would write them: everything the readers give a meaning to, in any order. */
const PIECES = [
  'We will not sell your e-mail address. ',
  'Disclosure. We may share data with others who help us. ',
  '**Cookies.** ',
  '\n\n',
  '\n',
  '  \n',
  '\r\n',
  '# Title\n',
  'Heading\n====\n',
  '* ',
  '- item\n',
  '1. ',
  '(a) ',
  '| a | b |\n|---|---|\n',
  '---|---\n',
  '> ',
  '[link](https://a.example/x_(y))',
  '![](',
  '](',
  '**',
  '_',
  '`',
  '&amp;',
  '&#0;',
  '<br>',
  '<p>',
  '</p>',
  '<table><tr><td>',
  '<li>',
  '<script>alert(1)</script>',
  '<!--',
  '<h2>Choice</h2>',
  'privacy@shop.example ',
  'call 866-567-9292 ',
  'under 13 ',
  'Last updated: May 1, 2019\n',
  '\u200b',
  '\ud83d',
  'ä',
  'е',
  '—',
  '\\',
  ' ',
  ':',
]

export const soup = (maxLength = 60) =>
  fc
    .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 6 })), { maxLength })
    .map(pieces => pieces.join(''))

/** In place of cssomnom/parse: linkedom parses style sheets, of which a policy's reader wants nothing (50 KB gzipped). */
export const parse = (): { cssRules: readonly never[] } => ({ cssRules: [] })

import { browser } from 'wxt/browser'

/** Opened unseen with the developer tools of a tab: puts the panel beside the browser's own. */
void browser.devtools.panels.create('Fineprint', '/icon/32.png', '/devtools-panel.html')

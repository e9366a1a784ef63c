/**
 * In place of what WXT starts every content script with. To stop one that an update left behind, it posts a message that
 * names the extension to the page itself. Ours has nobody to tell then, and stops by that (`page.content/tell.ts`).
 */
export class ContentScriptContext {}

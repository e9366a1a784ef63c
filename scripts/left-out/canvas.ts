/** In place of node-canvas, which linkedom asks for where it is installed; a browser has none to offer. */
export default {}

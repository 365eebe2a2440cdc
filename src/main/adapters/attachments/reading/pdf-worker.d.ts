/** It has no types of its own, and nothing of it is used here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'

/** The largest file that is taken. Vendors take far less; what is read from it is what counts. */
export const fileLimitBytes = 100 * 1024 * 1024

/** What the domain tier may ask of the desktop around it. */
export interface Desktop {
  /**
   * Shows the user the address with its real host and asks; opens it in the system's browser
   * on a yes. Must be given an https address without credentials. Returns whether it opened.
   */
  readonly confirmAndOpenLink: (url: URL) => Promise<boolean>
}

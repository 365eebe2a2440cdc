/** The lock of the app: its screen, and its settings. */
export const lock = {
  title: 'Liminal is locked',
  passphrase: 'Passphrase of the lock',
  unlock: 'Unlock',
  answersGoOn: 'Answers that are being written go on, and are kept.',
  stillLocked: 'It stays locked; nothing was lost.',
  damaged:
    'What tells the right passphrase cannot be read any more, so that none opens the lock. Nothing else is damaged.',
  forgot: 'I have forgotten it…',
  forgotText:
    'A day after you ask for it here, you can turn the lock off without its passphrase. All keys are erased then, and you enter them anew. Conversations stay. Until then the passphrase takes it back.',
  askForReset: 'Ask to turn the lock off',
  resetAsked:
    'Somebody has asked to turn the lock off. It can be done {{when}}; it erases all keys and leaves the conversations. The passphrase takes it back.',
  reset: 'Erase all keys and turn the lock off',
  settings: 'App lock',
  offText:
    'A passphrase for the window: it shows nothing and main answers nothing until it is typed. It keeps out who passes by. It does not encrypt your conversations: who can read the files of this account, can read them.',
  turnOn: 'Turn on the lock…',
  turnOnNow: 'Turn on the lock',
  turnOff: 'Turn off the lock…',
  turnOffNow: 'Turn off the lock',
  notTurned: 'The lock is as it was.',
  lockNow: 'Lock now',
  onText: 'The lock is on. It is shut when Liminal starts, and by {{keys}}.',
  after: 'Lock when Liminal was not used for',
  never: 'Never by itself',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  withSystem: 'Lock with the system',
  withSystemText: 'When the screen is locked or the machine goes to sleep.',
} as const

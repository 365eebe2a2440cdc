/** Where keys are kept, and how the vault is opened. */
export const vault = {
  passphrase: 'Passphrase',
  repeatPassphrase: 'Repeat passphrase',
  passphraseHint_one:
    'At least {{count}} character. It cannot be recovered: if it is lost, keys are entered anew.',
  passphraseHint_other:
    'At least {{count}} characters. It cannot be recovered: if it is lost, keys are entered anew.',
  passphraseHintMissing_one:
    'At least {{count}} character; {{missing}} to go. It cannot be recovered: if it is lost, keys are entered anew.',
  passphraseHintMissing_other:
    'At least {{count}} characters; {{missing}} to go. It cannot be recovered: if it is lost, keys are entered anew.',
  passphraseOfVault: 'The passphrase of the vault that is on this disk.',
  change: 'Change passphrase…',
  changeTitle: 'Change the passphrase of the vault',
  oldPassphrase: 'Present passphrase',
  newPassphrase: 'New passphrase',
  changeIt: 'Change passphrase',
  changed: 'The passphrase is changed. Every key is sealed anew under it.',
  oldPassphraseHolds: 'The present passphrase still holds, and no key was lost.',
  strength: {
    weak: 'Easy to guess: make it longer.',
    fair: 'Withstands a casual guess.',
    strong: 'Hard to guess.',
  },
  notTheSame: 'This is not the same yet.',
  unlockTheVault: 'Unlock the vault',
  locked: 'The passphrase vault is locked',
  lockedText: 'Unlock it to use the keys in it. Your conversations can be read without it.',
  noKeyLost: 'No key was lost.',
  unlock: 'Unlock',
  leaveIt: 'Leave it as it is',
  chooseAnother: 'Choose another place',
  where: 'Where keys are kept',
  choose: 'Choose where keys are kept',
  keepIn: 'Keep keys in',
  useKeychain: 'Use the system keychain',
  create: 'Create the vault',
  open: 'Open the vault',
  keepForSession: 'Keep keys for this session',
  placeGone:
    'The place that you chose for keys does not answer now. Keys in it stay untouched; you can choose another place, or mend it and start again.',
  keysElsewhere: 'Keys that are elsewhere stay there, untouched.',
  noKeychain:
    'No system keychain was found on this machine, so it is for you to say where keys are kept.',
  keychain: 'System keychain',
  keychainText: 'Encrypted by the operating system with your login.',
  vault: 'Passphrase vault',
  vaultText: 'An encrypted file. You type the passphrase once each time Liminal starts.',
  session: 'This session only',
  sessionText: 'In memory, never on disk. You enter keys again after each start.',
  ready: 'Keys can be kept.',
  keychainReady:
    'Keys are kept in the system keychain, which encrypts them with your login. No file of Liminal holds one.',
  vaultReady:
    'Keys are kept in a vault that is encrypted with your passphrase. Without the passphrase nobody can read them.',
  sessionReady:
    'Keys are held in memory only and are gone when Liminal closes. You enter them again next time.',
} as const

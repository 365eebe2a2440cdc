/** What is said of each failure: what happened, and what to do. */
export const errors = {
  act: {
    retry: 'Retry',
    'open-providers': 'Open provider settings',
    'open-privacy': 'Choose where keys are kept',
    'choose-model': 'Choose another model',
    'open-data': 'Show the data folder',
    'change-budgets': 'Change budgets',
  },
  /** After what happened: the provider's own words. A sentence that is quoted whole brings its end. */
  said: 'It said: “{{detail}}”.',
  saidSentence: 'It said: “{{detail}}”',
  theServer: 'The server',
  conversation: {
    notFound: {
      title: 'This conversation is not here',
      text: 'It was deleted, or it never reached this disk.',
    },
    messageNotFound: {
      title: 'That message is not here',
      text: 'It belongs to another conversation, or it was deleted.',
    },
    lastBranch: {
      title: 'This is the only branch',
      text: 'Without it nothing would be left. Delete the conversation instead.',
    },
    titleEmpty: {
      title: 'A title needs a word',
      text: 'The old title stands. Type at least one letter.',
    },
  },
  turn: {
    emptyMessage: {
      title: 'There is nothing to send',
      text: 'Type a message first.',
    },
    tooLong: {
      title: 'This message is too long',
      text: 'It has {{chars}} characters and {{limit}} can be sent. Split it, or cut {{excess}}.',
    },
    notContinuable: {
      title: 'This answer cannot be continued',
      text: 'It is complete already, or it has no text to go on from.',
    },
    notFound: {
      title: 'That answer is no longer running',
      text: 'It has ended already; what it wrote stands in the conversation.',
    },
    abandoned: {
      title: 'The answer was not finished',
      text: 'Liminal was closed while it was being written.',
    },
    outputLimit: {
      title: 'The answer reached its length limit',
      text: 'The model stopped at the most it may write in one answer.',
    },
    budgetReached: {
      dayTitle: 'The budget of this day is spent',
      monthTitle: 'The budget of this month is spent',
      dayText:
        '{{spent}} was spent, and {{limit}} is what you allow in a day. Change it, wait for the next day, or choose a model that costs nothing.',
      monthText:
        '{{spent}} was spent, and {{limit}} is what you allow in a month. Change it, wait for the next month, or choose a model that costs nothing.',
    },
  },
  outbox: {
    notWaiting: {
      title: 'That message is no longer waiting',
      text: 'It was sent or taken back meanwhile; its text stands in the conversation or in the draft.',
    },
  },
  provider: {
    notFound: {
      title: 'This provider was removed',
      text: 'Its conversations are still here. Choose a model of another provider.',
    },
    notConfigured: {
      title: 'No model is chosen',
      text: 'Choose a model, or add a provider first.',
    },
    nameEmpty: {
      title: 'The provider needs a name',
      text: 'Any name that you will recognise in the list of models.',
    },
    auth: {
      title: 'The provider did not accept the key',
      text: 'Check the key, or enter a new one.',
    },
    forbidden: {
      title: 'This key may not do that',
      text: 'The provider knows the key but refuses this model or act. Check the rights of the key.',
    },
    rateLimited: {
      title: 'Too many requests',
      text: 'The provider asks to slow down. Try again {{wait}}.',
    },
    quota: {
      title: 'The account has no credit left',
      text: 'Add credit with the provider, or choose another model.',
    },
    requestTooLarge: {
      title: 'The request is too large',
      text: 'The provider does not take so much at once. Send less, or begin a new conversation.',
    },
    modelGone: {
      title: 'The provider does not have this model',
      text: 'It may have been renamed or withdrawn. Choose another one.',
    },
    refused: {
      title: 'The provider withheld the answer',
      text: 'Its policy stopped the answer. Saying it differently, or another model, may help.',
    },
    overloaded: {
      title: 'The provider is overloaded',
      text: 'Try again {{wait}}.',
    },
    stalled: {
      title: 'The provider went silent',
      text: 'Nothing arrived for {{span}}, so the connection was closed.',
    },
    protocol: {
      title: 'The connection ended early',
      text: 'The provider did not say that the answer was finished.',
    },
    baseUrlInvalid: {
      title: 'This base URL cannot be used',
      missing: 'Enter the address of the API, for instance https://example.com/v1.',
      'not-a-url': 'That is not an address. It should look like https://example.com/v1.',
      'not-http': 'The address must begin with https:// or http://.',
      'has-credentials':
        'Take the user name and password out of the address; the key has its own field.',
      'not-secure':
        'Plain http would send the key in the open. Use https://; http:// is for this machine only.',
    },
    keyMissing: {
      title: 'There is no key for this provider',
      'never-entered': 'Enter the key in the provider’s settings.',
      'origin-changed':
        'The key was entered for another address and is not sent to the new one. Enter it again.',
      lost: 'The key is gone from the place where it was kept. Enter it again; your conversations are untouched.',
    },
    allowanceSpent: {
      title: 'The allowance for now is used up',
      text: 'It comes back by itself. Until then choose another model.',
      textWithWait: 'It comes back by itself, {{wait}}. Until then choose another model.',
    },
    contextOverflow: {
      title: 'The conversation is too long for this model',
      unknown: 'The model takes fewer tokens than this conversation has.',
      limit: 'The model takes {{limit}} tokens.',
      both: 'It has {{used}} tokens and the model takes {{limit}}.',
      text: 'Leave out early messages, or choose a model with a larger context.',
    },
    badRequest: {
      title: 'The provider did not understand the request',
      text: 'It answered with an error. Another model may take it.',
      textWithStatus: 'It answered {{status}}. Another model may take it.',
    },
    endpointNotFound: {
      title: 'No such API at this address',
      text: 'The server answered, but not as this kind of provider. Check the base URL; many end in /v1.',
      textWithStatus:
        'The server answered {{status}}, but not as this kind of provider. Check the base URL; many end in /v1.',
    },
    serverError: {
      title: 'The provider had an error',
      text: 'It was not your message. Try again {{wait}}.',
      notLoadedTitle: 'The server could not load this model',
      notLoadedText:
        'The machine may lack the memory for it. Close other programs, or choose a smaller model.',
    },
    network: {
      broke: 'The connection broke',
      unreached: 'The provider could not be reached',
      offline: 'This machine is not connected. Check the network, then retry.',
      changed: 'The network of this machine changed, or it slept, and the connection broke.',
      dns: '{{host}} was not found. Check the base URL and the network.',
      'dns-busy': 'The name service did not answer. Check the network, then retry.',
      refused: '{{host}} refused the connection. Check that the server is running.',
      ollamaRefused: 'Ollama is not running at {{host}}. Start Ollama, then retry.',
      reset: '{{host}} closed the connection.',
      tls: 'The secure connection to {{host}} failed; its certificate may be wrong.',
      timeout: '{{host}} did not answer in time.',
      unreachable: 'There is no way to {{host}} from this network.',
      other: '{{host}} could not be reached. Check the base URL and the network.',
    },
  },
  localModels: {
    nameInvalid: {
      title: 'That is not the name of a model',
      text: 'Names look like qwen3:4b or hf.co/user/model. They are listed at ollama.com/library.',
    },
    notFound: {
      title: 'No model has this name',
      text: 'Check it at ollama.com/library; a size stands behind a colon, as in qwen3:4b.',
    },
    serverTooOld: {
      title: 'This model needs a newer Ollama',
      text: 'Update Ollama, then get the model again.',
    },
    diskFull: {
      title: 'The disk of the server is full',
      text: 'Free some space where Ollama keeps its models, then try again.',
    },
    registryUnreachable: {
      title: 'Ollama could not download the model',
      text: 'Check the network of the machine where Ollama runs, then try again.',
    },
  },
  vault: {
    choiceNeeded: {
      title: 'Choose where keys are kept',
      text: 'No system keychain was found, so the key was not kept. Choose another place first.',
    },
    locked: {
      title: 'The passphrase vault is locked',
      text: 'Unlock it with your passphrase to use or keep keys.',
    },
    unavailable: {
      title: 'The place for keys does not answer',
      text: 'Unlock the system keychain, or choose another place for keys.',
    },
    wrongPassphrase: {
      title: 'That is not the passphrase',
      text: 'Type it again. The vault stays as it is.',
    },
    unreadable: {
      title: 'A stored key cannot be read',
      text: 'It was kept as it is, not deleted. Enter the key again to go on.',
    },
    passphraseTooShort: {
      title: 'The passphrase is too short',
      text_one: 'Use at least {{count, number}} character.',
      text_other: 'Use at least {{count, number}} characters.',
    },
    secretInvalid: {
      title: 'This key cannot be kept',
      empty: 'The key is empty. Paste the whole key.',
      'too-long': 'The key is too long for the keychain. Check that only the key was pasted.',
      'not-text': 'The key has characters that cannot be sent. Copy it again from the provider.',
    },
  },
  lock: {
    wrongPassphrase: {
      title: 'That is not the passphrase',
      text: 'Nothing was changed. Type it again; each further wrong try makes you wait longer.',
    },
    waiting: {
      title: 'Wait before the next try',
      text: 'There were several wrong tries. The next passphrase is looked at {{wait}}.',
    },
  },
  store: {
    unwritable: {
      title: 'The library cannot be written',
      text: 'Give this account the right to write to {{path}}, then try again.',
    },
    corrupt: {
      title: 'The library is damaged',
      text: 'Nothing was deleted. The file is at {{path}}.',
    },
    newer: {
      title: 'The library belongs to a newer version of Liminal',
      text: 'It has format {{found}} and this version writes up to {{supported}}. It can be read, but not changed. Update Liminal to write again.',
    },
    diskFull: {
      title: 'The disk is full',
      text: 'Free some space, then try again.',
    },
    failed: {
      title: 'The library did not take the change',
      text: 'Try again. The reason is in the log; the library is at {{path}}.',
    },
  },
  picture: {
    notLoaded: 'The picture is not loaded',
    refused: {
      'not-a-url': 'It does not hold an address that can be reached. Nothing was sent.',
      'not-https':
        'Pictures are loaded by https only, and this leads elsewhere. Copy the address to look at it.',
      'has-credentials': 'The address carries a user name or password, as deceptive ones do.',
      private:
        'The address leads to this computer or a network nearby, where a picture of a message has no business. No connection was made there.',
      redirected: 'It was sent on too often. Open it in the browser if you trust it.',
    },
    unreachable: 'No picture came from {{host}}. Check the connection, then try again.',
    answered:
      '{{host}} answered with status {{status}}, without a picture. Try again, or open it in the browser.',
    unusable: {
      'too-large': 'It has more than 10 MB. Open it in the browser if you trust it.',
      'not-a-picture':
        'What came is no picture that can be shown: PNG, JPEG, GIF, WebP or AVIF. Open it in the browser if you trust it.',
      'too-many-pixels':
        'It has too many pixels to be drawn safely. Open it in the browser if you trust it.',
    },
  },
  settings: {
    unwritable: {
      title: 'The settings could not be saved',
      text: 'The data folder may be full or write-protected. The old settings stand.',
    },
  },
  app: {
    linkRefused: {
      title: 'This link is not opened',
      'not-a-url': 'It does not hold an address that can be opened.',
      'not-https': 'Only https addresses are opened from a conversation.',
      'unsafe-mail':
        'The mail that it begins says more than can be shown, or would attach something. Write it yourself.',
      'has-credentials': 'It carries a user name or password, as deceptive links do.',
    },
    locked: {
      title: 'Liminal is locked',
      text: 'Unlock it with its passphrase first.',
    },
    internal: {
      title: 'Something went wrong in Liminal',
      text: 'This is a bug. The log has the details.',
      textWithId: 'This is a bug. The log has the details under {{incidentId}}.',
    },
  },
} as const

/** What may be wrong with files beside messages. */
export const attachmentErrors = {
  tooLargeTitle: 'This file is too large',
  tooLarge: 'It has {{size}} and {{limit}} can be attached. Attach a part of it.',
  emptyTitle: 'This file is empty',
  empty: 'There is nothing in it to send. Choose another file.',
  kindUnknownTitle: 'This kind of file can’t be read',
  kindUnknown:
    'Images, PDF and Office files and any kind of text can be attached. Save it as one of those first.',
  unreadableTitle: 'Nothing could be read from this file',
  encrypted: 'It is protected by a password. Save a copy without one and attach that.',
  damaged: 'It is damaged, or not what its name says. Open it in its own program and save it anew.',
  tooSlow: 'It took too much time or memory. Attach a part of it.',
  noText: 'There is no text in it; it may hold pictures of text. Attach its pages as images.',
  notOpenedTitle: 'This file could not be opened',
  missing: 'It is not there any more. It may have been moved, or is on a disk that is gone.',
  notAFile: 'It is a folder or a device. Open the files in it instead.',
  notPermitted: 'This account may not read it. Change that, or open a copy.',
  notFoundTitle: 'This file is not here any more',
  notFound: 'What nothing uses is removed after a day. Attach it again.',
  fileDamagedTitle: 'A kept file is damaged',
  fileDamaged:
    'It is not what was put there, so it was not sent. The text is untouched. Attach the file again.',
  fileDamagedNamed:
    '“{{name}}” is not what was put there, so it was not sent. The text is untouched. Attach the file again.',
} as const

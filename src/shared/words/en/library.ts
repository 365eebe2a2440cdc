/** The library while it is closed, or can only be read. */
export const library = {
  stillSo: 'It is still as it was. Nothing was deleted.',
  setAside: 'Set it aside and start empty',
  corrupt: {
    title: 'The library is damaged',
    text: 'Your conversations could not be read from this file. Nothing was deleted. You can put a backup in its place and try again, or set the file aside, under another name in the same folder, and start with an empty library.',
  },
  unwritable: {
    title: 'The data folder cannot be written',
    text: 'Liminal may not write here, so nothing could be kept. Give your user account the right to write to the folder, or free the disk, and try again. Nothing was deleted.',
  },
  newer: {
    title: 'The library belongs to a newer version',
    text: 'A newer version of Liminal wrote this file, and this one cannot read it safely. Update Liminal, then try again. Nothing was changed.',
  },
  failed: {
    title: 'The library could not be opened',
    text: 'The reason is in the log. Nothing was deleted. Another program may be using the file; close it and try again.',
  },
  readOnly: 'Reading only.',
  readOnlyText:
    'A newer version of Liminal wrote this library. Everything can be read; update Liminal to write again.',
} as const

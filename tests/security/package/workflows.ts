/** What is wrong with a workflow: what could be swapped under it, and rights that it does not need. */
export function problemsOfWorkflow(text: string): readonly string[] {
  const uses = [...text.matchAll(/^\s*(?:-\s*)?uses:\s*(.*)$/gm)].map(([, what = '']) =>
    what.trim(),
  )
  const unpinned = uses.filter(
    (what) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(what),
  )
  const rights = [...text.matchAll(/^\s*permissions:(.*(?:\n[ \t]+[\w-]+:.*)*)$/gm)].map(
    ([, block = '']) => block.trim().replaceAll(/\s+/g, ' '),
  )
  const checkouts = uses.filter((what) => what.startsWith('actions/checkout@')).length
  const forgetful = [...text.matchAll(/^\s*persist-credentials: false$/gm)].length
  return [
    ...unpinned.map((what) => `${what}: not pinned by a commit and its version`),
    ...(/^permissions:/m.test(text) ? [] : ['no permissions are set for all jobs']),
    ...rights.filter((block) => block !== 'contents: read').map((block) => `may "${block}"`),
    ...(forgetful < checkouts ? ['a checkout keeps its credentials'] : []),
    ...(/\bpull_request_target\b|\bworkflow_run\b/.test(text)
      ? ['runs foreign code with rights']
      : []),
    ...[...text.matchAll(/run:.*\$\{\{\s*github\.(?:event|head_ref)[^}]*\}\}/g)].map(
      ([line]) => `puts foreign text into a shell: ${line}`,
    ),
    ...(/\bcurl\b|\bwget\b|\bnpx (?!-)/.test(text) ? ['fetches a program past the lockfile'] : []),
  ]
}

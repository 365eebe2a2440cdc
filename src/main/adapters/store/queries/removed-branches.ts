/**
 * Begins a query about `@conversation` in which the table `gone` has the id of every message of
 * its removed branches. A cross join is done in the order in which it stands: from each message
 * that is gone to those under it.
 */
export const withGone = `
  WITH RECURSIVE gone (id) AS (
    SELECT message FROM removed_branch WHERE conversation = @conversation
    UNION
    SELECT message.id FROM gone
      CROSS JOIN message ON message.conversation = @conversation AND message.parent = gone.id
  )`

/** A condition on `message`: it is in no removed branch. */
export const isThere = 'message.id NOT IN (SELECT id FROM gone)'

/** What {@link withGone} is asked about. */
export interface OfConversation {
  readonly conversation: string
}

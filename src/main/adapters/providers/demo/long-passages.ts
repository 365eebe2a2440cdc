interface Passage {
  readonly title: string
  readonly text: string
}

export const longPassages: readonly Passage[] = [
  {
    title: 'The word',
    text: `*Limen* is Latin for the stone under a door: the threshold. From it comes *liminal*, said of places that belong to neither side. A corridor is liminal, and so are a ferry, an airport at night, and the hour between waking and getting up. Nobody lives in such places, yet everybody spends a good part of life in them.

A conversation with a machine is another. The question is yours; the answer comes from elsewhere; what lies between them is a line of text that grows while you watch. It seems fair to build that place with some care, as one would a good doorstep: level, dry, and wide enough for two.`,
  },
  {
    title: 'How a door is hung',
    text: `Hanging a door is a lesson in order of work. Done in the wrong order, each step spoils the one before it.

1. Set the frame, and check it for plumb on both faces.
2. Cut the door to leave three millimetres at the sides and at the head.
3. Mark the hinges on the door first, then carry the marks to the frame.
4. Cut the recesses shallow. Wood can be taken away twice, but not put back.
5. Hang it by one screw in each hinge, close it, and look at the gap.
6. Only then drive the other screws.

The fifth step is the one that impatient people leave out, and the reason why so many doors stick in the first wet autumn.`,
  },
  {
    title: 'Kinds of threshold',
    text: `Builders tell them apart by what they keep out:

| Kind | Keeps out | Found in |
| --- | --- | --- |
| Stone sill | water | old farmhouses |
| Raised coaming | the sea | ships |
| Brush strip | draughts and dust | workshops |
| Air curtain | heat, or cold | department stores |
| Painted line | people, if they are polite | railway platforms |

The last one is the cheapest and works surprisingly well. It depends wholly on everyone's agreement that a line on the ground means something, which is also how borders work.`,
  },
  {
    title: 'A note on waiting rooms',
    text: `A waiting room is honest about what it is for. There are chairs along the wall, so that no one's back is turned; a table with something to read that is never quite finished; and a door which everybody watches without seeming to. The best ones have a window.

What makes waiting bearable is not comfort but information. A board that says *twenty minutes* is kinder than an armchair. Queues with a visible end seem shorter than they are, and queues that bend out of sight seem longer. Anyone who has watched a progress bar stop at ninety-nine per cent knows the rest of this argument.`,
  },
  {
    title: 'A lock in a few lines',
    text: `A canal lock lifts a boat from one level to another, and never has both gates open. The rule is short enough to write down:

\`\`\`ts
type Gate = 'upper' | 'lower'

interface Lock {
  readonly open: Gate | undefined
  readonly level: Gate
}

/** A gate opens only at its own level, and only while the other one is shut. */
export function openGate(lock: Lock, gate: Gate): Lock {
  const isFree = lock.open === undefined || lock.open === gate
  if (!isFree) throw new Error('shut the other gate first')
  if (lock.level !== gate) throw new Error('the water is not level yet')
  return { ...lock, open: gate }
}
\`\`\`

Lock keepers knew it long before anyone called it a state machine, and they enforced it with the weight of the water itself: a gate with unequal levels on its two sides cannot be moved by hand.`,
  },
  {
    title: 'Corridors',
    text: `Houses did without corridors for most of their history. One room led to the next, and whoever wanted to reach the last had to walk through all the others. Privacy, in such a house, was a matter of curtains and of manners.

The corridor changed that. It is a room with no purpose except to make the other rooms separate: the price of every closed door is the strip of floor outside it. Architects have tried to abolish it ever since, and people have gone on missing it wherever they succeeded.`,
  },
  {
    title: 'Things said in doorways',
    text: `Doctors know that the most important sentence of a visit is often said with a hand on the door handle. *While I am here*, it begins, or *it is probably nothing*. The threshold loosens something: one is nearly gone already, so the risk seems smaller.

> “By the way” has changed more lives than “to begin with”.

Those who listen for a living learn not to gather up their papers too early.`,
  },
  {
    title: 'What a threshold is good for',
    text: `Three uses, in rising order of subtlety:

- **It stops things.** Rain, mice, cold air, and the neighbour's ball.
- **It marks things.** Shoes come off here. Hats go on. Voices drop, or are allowed to rise.
- **It makes things possible.** A house with no threshold is a street with a roof. Only because there is an outside can anyone be asked in.

The third is easily forgotten by people who remove walls for a living, and quickly remembered by those who have to work in what they leave.`,
  },
]

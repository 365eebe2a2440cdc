import type { DemoOccasion } from './script.ts'

export const mathText = ({
  quote,
}: DemoOccasion) => String.raw`You asked ${quote}. I am a script, but this I know by heart. With **full jitter** a caller waits a random time below a cap that doubles with each try $n$:

$$
W_n \sim \mathcal{U}\bigl(0,\ \min(c,\ b \cdot 2^n)\bigr), \qquad \mathbb{E}[W_n] = \tfrac{1}{2} \min(c,\ b \cdot 2^n)
$$

The mean wait is half of that of the same schedule without jitter, and callers spread out.[^1]

| Try $n$ | Cap | Mean wait $\mathbb{E}[W_n]$ | All tries so far |
| :--- | ---: | ---: | ---: |
| 0 | 0.5 s | 0.25 s | 0.25 s |
| 1 | 1 s | 0.5 s | 0.75 s |
| 2 | 2 s | 1 s | 1.75 s |
| 3 | 4 s | 2 s | 3.75 s |

What is left to do:

- [x] double the cap with each try
- [x] draw the wait below it at random
- [ ] stop after five tries, and say so

Over many callers the load is about even: with $k$ of them and a cap $c$, a second sees $k / c$ requests rather than all $k$ at once.

[^1]: Without jitter, all who failed together come back together, and fail again.
`

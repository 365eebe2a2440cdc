import type { DemoOccasion } from './script.ts'

/** A letter that is a little different each time, so that its versions can be compared. */
export function draftsText({ take }: DemoOccasion): string {
  return drafts[(take - 1) % drafts.length] ?? ''
}

const drafts: readonly string[] = [
  `**Subject: Your delivery of 14 March**

Dear Ms Okafor,

I hope that the spring has begun kindly for you and your team. Our records say that the order of twenty oak doors was to arrive on 14 March, and that it has not reached us yet.

Could you tell us by Friday when we may expect it? Our joiners are booked for the following week, and we should like to keep them busy.

Thank you for looking into it. We have always been glad to work with you.

With kind regards,  
Liminal Demo
`,
  `**Subject: Twenty oak doors, due on 14 March**

Dear Ms Okafor,

I hope that the spring has begun well for you and your team. Our order of twenty oak doors was due on 14 March and has not reached us yet.

Could you tell us by Thursday when it will arrive? Our joiners are booked for the following week, and without the doors we would have to send them home.

If something has gone wrong, please call me: together we shall find a way. We have always been glad to work with you.

With kind regards,  
Liminal Demo
`,
  `**Subject: Second reminder: twenty oak doors**

Dear Ms Okafor,

Our order of twenty oak doors was due on 14 March. It is now a week late, and this is our second reminder.

Please tell us by Thursday on which day it will arrive. Our joiners are booked for the following week; the cost of sending them home we would have to share with you.

If something has gone wrong, please call me today: together we shall find a way.

With kind regards,  
Liminal Demo
`,
  `**Subject: I shall call on Wednesday at ten**

Dear Ms Okafor,

Our twenty oak doors are a week late, and our first letter has not been answered. So I shall call you on Wednesday at ten.

If they cannot be here by Friday, please say so today. We would then have to buy them elsewhere, and would much rather not.

With kind regards,  
Liminal Demo
`,
]

// Verbs that move a number, by direction. "improve" says better without saying which way, so it is apart.
// Contested: "drive" may mean work ("drive the project") and "scale" an act of building; both are kept here because a metric mostly follows.
// "expand" and "deepen" name growth without a number; "optimise" is a change verb to coaches and an activity to engineers: see `improve`.
const list = (text: string) => text.split(/\s+/).filter(Boolean);

export const upVerbs =
  list(`increase grow raise lift boost expand double triple treble quadruple accelerate scale up maximise multiply
  rise climb gain deepen broaden widen drive amplify bolster scale-up uplift lengthen heighten ramp-up widen skyrocket`);
export const downVerbs =
  list(`reduce decrease cut lower shrink halve drop minimise lessen slash shorten fall decline eliminate eradicate
  prevent avoid stop deflect curb trim ease lighten dampen contain soften wipe-out bring-down drive-down`);
export const improveVerbs =
  list(`improve enhance optimise strengthen better streamline transform advance elevate refine
  revolutionise reinvent stabilise rejuvenate energise professionalise simplify resolve sharpen speed speed-up perfect evolve make`);

/** Verbs of arriving at a level or of winning people. */
export const reachVerbs =
  list(`achieve reach hit attain get earn win gain secure receive generate acquire close sign attract exceed surpass beat
  become be have bring move shift turn convert retain renew pass land book sell obtain capture save recover onboard activate serve see score rank
  meet enrol enroll unlock free pay succeed find`);

/** Verbs of leaving things as they are. "ensure" is a promise of a state and is asked about; "retain" is a result (people who could leave stay). */
export const keepVerbs = list('maintain keep sustain preserve continue stay remain uphold');

/** Verbs that promise to be near the work. "support" and "help" are judged only as verbs: "support tickets" is a noun. */
export const weakVerbs =
  list(`help support assist contribute try attempt strive aim seek focus collaborate coordinate work liaise
  encourage foster address tackle consider explore investigate participate facilitate engage cooperate
  champion influence be-involved look-after partake`);

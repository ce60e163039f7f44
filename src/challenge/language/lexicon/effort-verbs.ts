// Verbs of being busy: the number behind them counts what was done, not what came of it.
// Contested: "run", "hold" and "host" may have a system as object ("run at 80% load"): a share acquits them. "call", "visit" and "train"
// are effort even though other people take part. "hire" and "recruit" are counted as outputs by most coaches and as results by talent teams;
// with a number they get a warning, not an error. "apply" and "submit" end where the other side begins. "survey" and "interview" are also nouns.
export const effortVerbs = `
conduct run hold host attend interview talk speak visit call email phone send post blog tweet survey poll present demo train coach mentor
teach schedule join study read research collect gather pitch submit apply contact reach-out
perform carry-out do practise practice test pilot trial experiment benchmark sponsor promote advertise announce publicise publicize share
communicate market lead chair brainstorm workshop prepare pursue observe shadow process handle tag triage answer
respond follow-up spend invest allocate dedicate give take invite partner hire recruit use utilise employ adopt exhibit
co-host cohost demonstrate discuss moderate organise arrange network prospect screen source greet welcome remind request recognise
oversee supervise operate administer manage observe dial canvass door-knock shortlist brief debrief
evangelise travel reply comment like follow upload stream
volunteer enter kick-off celebrate rehearse track monitor report log check measure curate edit annotate`
  .split(/\s+/)
  .filter(Boolean);

/** Verbs of thinking and agreeing: their end is a document or a decision, before anything has changed. */
export const thinkingVerbs = `
define identify decide agree determine plan analyse analyze assess evaluate review audit examine inspect scope map
research discover choose select prioritise prioritize propose recommend outline sketch finalize specify formulate clarify
attribute brainstorm catalogue categorise classify collate conceptualise describe detail envision interpret itemise pinpoint profile reassess
re-evaluate rethink summarise understand learn vet justify question map-out work-out find-out look-at look-into think-about
align validate verify estimate forecast model compare diagnose figure-out scan inventory list set`
  .split(/\s+/)
  .filter(Boolean);

// Verbs whose object exists once they are done: whoever builds it can tick it off while nothing changes for anybody.
// Contested: "deliver" and "provide" also take results ("deliver 2m in savings"), so a measured object acquits them.
// "negotiate" ends with a paper: what the paper saves is the result, so a sum acquits it.
// "build" and "create" may head a good objective (Castro, Wodtke) and never a good key result; "develop" likewise.
// "introduce" and "install" are outputs even when the thing is a habit. "offer" is one until somebody takes the offer.
// "onboard" is left to the reaching verbs: people on board are a count of people, not of things.
// "open" and "add" are contested by count: "add 200 subscribers" is a result; the noun decides.
export const outputVerbs = `
launch ship release deliver build create develop implement deploy migrate redesign refactor rewrite rebuild design introduce install
roll-out set-up configure integrate port upgrade replace automate code prototype construct produce publish write draft document
author record film compile assemble provide offer add include remove delete deprecate retire decommission extend instrument enable
establish bootstrap architect modernise overhaul revamp refresh renovate translate localise digitise digitalise virtualise containerise
modularise provision stand-up move-over switch-over transition update patch fix merge clean tidy archive
finalise complete finish conclude wrap-up execute fulfil open commission procure buy purchase order print circulate distribute
initiate form appoint nominate assign institute revise upload staff equip
put-out put-in hand-over relaunch redo rework recreate redefine rename re-engineer re-platform replatform restyle incorporate embed customise adapt tweak tune
rollout host-internally open-source outsource insource phase-out spin-up wire mount plant paint label package polish productionise parallelise
adjust troubleshoot highlight negotiate renegotiate draw-up write-up sunset segregate split unbundle unify repurpose replicate restock pave fit equip wrap seed
re-organise reorder rebrand refurbish retrofit rehost containerise script templatise index stage import export inaugurate bring-in bring-online specify formalise standardise consolidate centralise organise reorganise restructure`
  .split(/\s+/)
  .filter(Boolean);

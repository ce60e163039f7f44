// Word lists that rules ask about: artefacts, things measured, vague qualities, vanity counts, people. Each list says where it stops.
const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Things that can be finished. Plurals are found by taking the s away. "experience", "culture" and "service" are not here: they are never done. */
export const artefacts = set(`
app application website site page portal dashboard feature tool system platform module component widget screen flow form button api integration plugin extension
sdk library framework database pipeline migration release version prototype mvp poc report document documentation doc guide handbook playbook manual policy
template roadmap plan strategy spec specification proposal presentation slide pitch video podcast webinar blog post article newsletter whitepaper case-study
campaign brochure leaflet poster event conference workshop training course curriculum programme program meeting session interview survey questionnaire study
analysis audit review assessment research checklist process procedure workflow framework contract tender kiosk timetable app sensor engine software
hardware server network warehouse infrastructure architecture design redesign mockup wireframe logo brand-book script test suite epic sprint branch
intranet wiki forum hub crm erp cms chatbot bot model algorithm repository store shop office catalogue vision statement charter budget forecast demo pilot
functionality solution catalog editor index parser service-desk`);

/** Nouns that are read off a meter, so that a number can follow. Used to tell "no target" from "no metric". */
export const metricNouns = set(`
rate rates ratio share percentage revenue turnover sales income profit margin arr mrr acv ltv clv cac gmv roi ebitda nps csat ces score scores rating ratings time times
latency duration uptime downtime outages outage availability churn retention conversion conversions activation adoption signups sign-ups registrations subscriptions
subscribers downloads visits visitors traffic views impressions users customers members bookings orders reorders renewals referrals leads deals opportunities
tickets calls requests cases claims chats incidents complaints defects bugs errors faults accidents injuries delays cancellations refunds returns turnover absence cost costs spend
price waste emissions energy throughput velocity frequency count number volume mau dau wau attendance enrolment offers applications applicants
satisfaction accuracy coverage yield occupancy utilisation utilization load punctuality mentions reviews followers hours minutes days cycle-time lead-time mttr`);

/** The nouns among them that are meters by name: with one of these only the level is missing. */
export const meters = set(`
rate rates ratio share percentage score scores rating ratings nps csat ces arr mrr acv ltv clv cac gmv roi ebitda revenue sales turnover margin uptime latency
number count volume price cost costs spend mau dau wau throughput duration lead-time cycle-time mttr time times churn`);

/** Good things nobody would be against: alone they say nothing that could turn out false. */
export const abstractNouns = set(`
experience quality efficiency productivity performance effectiveness engagement awareness collaboration communication culture innovation excellence position positioning
process processes product products business brand marketing reliability usability visibility transparency synergy synergies growth success value impact
operations profit profits money cost costs spend spending expenses teamwork transformation capabilities capability service services system systems team teams things stuff metrics initiatives efforts health presence morale alignment
industry world market company organisation organization app platform website sales revenue traffic customers users support satisfaction
ux activation adoption retention loyalty acquisition profitability competitiveness creativity motivation wellbeing well-being satisfaction conversion agility resilience maturity
tools template templates software excellence everything awareness targets goals synergy synergies figures numbers results feedback improvement reputation image standards ways working methods results outcomes scalability security code technology`);

/** Words of degree and praise that stand where a number should. */
export const vagueWords = set(`
significantly substantially considerably dramatically greatly drastically massively vastly noticeably meaningfully materially strongly effectively efficiently
better best great good excellent awesome amazing effective efficient optimal robust seamless intuitive user-friendly easy simple smooth smoothly strong
stronger improved enhanced high-quality quality appropriate adequate sufficient reasonable various several many some more most timely quickly quick faster fast soon
innovative creative productive competitive regularly exceptional outstanding superior superb superlative happy happier satisfied proper good-quality top-notch first-rate fantastic wonderful successful successfully properly better-than-ever user-focused customer-centric data-driven world-class killer engaging relevant useful compelling`);

/** Counts that grow with noise and rarely say that anybody is better off. Activity inside a team ("commits", "coverage") is here too:
 * it can be fed without anybody outside noticing. "users" count only as grand totals; "engagement" only when nobody is named. */
export const vanityMetrics = set(`
followers likes impressions pageviews page-views views hits downloads clicks shares retweets mentions visits visitors eyeballs traffic registrations signups sign-ups
subscribers upvotes fans reactions comments opens installs velocity commits coverage deployments pageloads logins sessions stars forks popularity buzz awareness leads`);

/** Who may do something differently. */
export const people = set(`
user users customer customers client clients passenger passengers member members employee employees staff people team teams developer developers engineer engineers
reader readers visitor visitors patient patients student students learner learners partner partners citizen citizens merchant merchants supplier suppliers seller
sellers buyer buyers guest guests driver drivers colleague colleagues manager managers starter starters hire hires family families resident residents volunteer volunteers
donor donors subscriber subscribers applicant applicants candidate candidates tenant tenants teacher teachers nurse nurses farmer farmers everyone everybody nobody
anyone stakeholder stakeholders admin admins lead leads crew crews commuter commuters rider riders traveller travellers trial trials account accounts business businesses
strangers advocates shopper shoppers parents parent children child owner owners operator operators agent agents skipper skippers newcomer newcomers`);

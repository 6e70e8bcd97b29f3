/** Everyone of a place, somebody of another association of its space, somebody of another municipality, and nobody at all. */
export const names = [
  'leader',
  'deputy',
  'contact',
  'coordinator',
  'planner',
  'roadman',
  'planLeader',
  'director',
  'mayor',
  'administrator',
  'neighbour',
  'far',
  'stranger',
] as const;
export type Name = (typeof names)[number];

const business = 'leader deputy contact';
/** They read the internal notes of the open need, on which the roadman's sector was asked for its view. */
const inside = 'coordinator planner planLeader director roadman';
const seesClosed = `${business} coordinator planner planLeader director mayor`;
/** They are told of what is to be shared: the association and its municipality, without companies. */
const sharing = 'leader deputy coordinator planner planLeader director mayor';
const seesOpen = `${seesClosed} neighbour roadman`;
/** Named, or the coordinator. */
const named = 'leader coordinator planner';
const staff = 'coordinator planner roadman planLeader director mayor administrator';
/** They belong to the space. */
const meets = 'leader deputy coordinator planner roadman planLeader director mayor neighbour';
/** The association that told it, and the municipality that it told. */
const toldTo = 'leader deputy coordinator planner roadman planLeader director mayor';
/** Who know what is ready for opportunities, and whoever reads what was changed. */
const preparing = 'coordinator planner roadman planLeader director administrator';
const keepers = 'coordinator planner planLeader director administrator';

type Secret = { word: string; for: string; kept: string };
/** A made-up word, so that search can look for it too; who finds it somewhere; and the only columns that hold it. */
const secret = (word: string, audience: string, kept: string): Secret => ({
  word: `kanari${word}`,
  for: audience,
  kept,
});
export const secrets = {
  note: secret('notat', inside, 'internal_note.body event.body'),
  'what a note said before': secret('førnotat', inside, 'amendment.body event.body'),
  consultation: secret('spørsmål', inside, 'consultation.question'),
  contribution: secret('bidrag', inside, 'consultation.contribution'),
  'an answer for politics': secret('melding', `${inside} mayor`, 'status_request.answer'),
  'the file of a note': secret('lapp', inside, 'attachment.name event.body'),
  'what it holds': secret('innmat', inside, ''),
  'a need for the municipality alone': secret(
    'behov',
    seesClosed,
    'need.title event.body figure_page.body referral.shared',
  ),
  'why it is referred to a neighbour': secret('henvisning', sharing, 'referral.body'),
  'what a neighbour has to say of it': secret('medbidrag', `${sharing} far`, 'contribution.body'),
  'why it is not theirs either': secret('nabonei', sharing, 'referral.answer'),
  'its answer': secret('svar', seesClosed, 'message.body event.body'),
  'the file of its answer': secret('vedlegg', seesClosed, 'attachment.name event.body'),
  'what a company says of it': secret('fakta', seesClosed, 'need_company.facts event.body'),
  'why it has priority': secret('prioritet', seesClosed, 'need.priority event.body'),
  'what the mayor asks of it': secret('status', seesClosed, 'status_request.reason event.body'),
  'a need of the space': secret('rom', seesOpen, 'need.title event.body triage.results figure_page.body'),
  'what sorting said': secret('sortering', seesOpen, 'triage.action holding.needed event.body'),
  'a restricted need': secret('skjermet', named, 'need.title event.body triage.results triage.undo_results'),
  'its words': secret('ord', named, 'need.body'),
  'its file': secret('arkiv', named, 'attachment.name event.body'),
  'what its file holds': secret('bilag', named, ''),
  'its question': secret('hvorfor', named, 'message.body holding.needed event.body'),
  'its correction': secret('rettelse', named, 'amendment.body event.body'),
  'what its message said before': secret('førmelding', named, 'amendment.body event.body'),
  'its reason': secret('årsak', named, 'message.reason event.body'),
  'its note': secret('hemmelig', 'coordinator planner', 'internal_note.body event.body'),
  'its facts': secret('tall', named, 'need_company.facts event.body'),
  'what is needed': secret('trengs', named, 'hand_over_offer.needed event.body'),
  'why it is not theirs': secret('avslag', named, 'hand_over_offer.reason event.body'),
  'what is promised on it': secret('løfte', named, 'commitment.what event.body'),
  'who brings it': secret('bringer', named, 'need_guide_item.brought_by'),
  'on what condition': secret('vilkår', named, 'commitment.condition event.body'),
  'why it is released': secret('frafall', named, 'commitment.ended_reason event.body'),
  'whom it waits for': secret('venter', named, 'clock_pause.waiting_for event.body'),
  'its council': secret('utvalg', named, 'council_matter.body holding.name event.body clock_pause.waiting_for'),
  'its case': secret('sak', named, 'council_matter.case_number event.body'),
  'its matter': secret('vedtak', named, 'council_matter.question holding.needed event.body'),
  'its decision': secret('beslutning', named, 'council_matter.decision event.body'),
  'a file that is not sent': secret('usendt', 'leader', 'attachment.name'),
  'a draft': secret('kladd', 'leader', 'draft.content'),
  'a draft of a note': secret('utkast', 'planner', 'draft.content'),
  'a saved view': secret('visning', 'planner', 'saved_view.name'),
  'what somebody knows': secret('kunnskap', staff, 'competence.line audit.new'),
  'where they meet': secret('møtested', meets, 'meeting.place'),
  'what they meet about': secret('møtesak', meets, 'meeting_item.topic'),
  'for whom somebody was there': secret('møtegjest', meets, 'meeting_person.on_behalf'),
  'what was said there': secret('referat', meets, 'minutes_version.body'),
  'what is done about it': secret('oppfølging', meets, 'meeting_entry.body'),
  'who does it': secret('ansvarlig', meets, 'meeting_entry.owner'),
  'what is promised on no need': secret('tilsagn', meets, 'commitment.what'),
  'and on what condition': secret('forutsetning', meets, 'commitment.condition'),
  'why it is needed no more': secret('frafalt', meets, 'commitment.ended_reason'),
  'why they do not meet': secret('avlyst', meets, 'meeting.cancel_reason'),
  'what is started together': secret('satsing', meets, 'initiative.title notification.data'),
  'what it is to bring about': secret('siktemål', meets, 'initiative.aim'),
  'what came of it': secret('utfall', meets, 'initiative.outcome'),
  'who takes part': secret('medspiller', meets, 'initiative_partner.name'),
  'what it is to reach': secret('milepæl', meets, 'initiative_milestone.what'),
  'what is pledged to it': secret('tilskudd', meets, 'initiative_pledge.what'),
  'why a pledge is moved': secret('forskjøvet', meets, 'initiative_pledge.moves'),
  'why a pledge is withdrawn': secret('trukket', meets, 'initiative_pledge.withdrawn_reason'),
  'what business knows of a market': secret('etterspørsel', toldTo, 'market_insight.body'),
  'what it is called': secret('markedsnavn', toldTo, 'market_insight.title'),
  'where it holds': secret('markedssted', toldTo, 'market_insight.place'),
  'what a place is strong at': secret(
    'styrke',
    'leader deputy contact coordinator planner roadman planLeader director mayor administrator neighbour far', // in their region
    'profile_note.body',
  ),
  'how business knows': secret('markedskilde', toldTo, 'market_insight.source'),
  'how it stands with an item': secret('avklart', inside, 'opportunity_check.note'),
  'what came of an opportunity': secret('sluttspill', seesClosed, 'opportunity_result.sentence event.body'),
  'what is looked into': secret('sjekkpunkt', preparing, 'opportunity_checklist.body audit.new'),
  'where neighbours call': secret(
    'telefon',
    `${preparing} far`,
    'ready_team.body audit.new team_call.phone notification.data',
  ),
  'what a municipality says of a procedure': secret(
    'veiviser',
    `${staff} ${business} neighbour`,
    'guide_text.body audit.new',
  ),
  'what members are asked': secret('puls', 'leader deputy coordinator planLeader director mayor', 'pulse.question'),
  'what a member said of it': secret('stemning', 'leader deputy', 'pulse_answer.comment'),
  'where a member is asked': secret('medlem', 'leader', 'member_contact.email'),
  'what is often answered': secret('oftesagt', keepers, 'reply_template.texts audit.new'),
  'the name of a template': secret('oftekalt', keepers, 'reply_template.name audit.object'),
  'an address': secret('adresse', `${staff} far`, 'person.email'),
  'the address of an invitation': secret('invitert', 'administrator', 'invitation.email'),
  'the position of an invitation': secret('stilling', 'administrator director', 'invitation.position audit.new'),
  'the name of an invitation': secret('navn', staff, 'invitation.name event.body audit.object'),
  'a position': secret('tittel', 'administrator director coordinator', 'membership.position audit.new'),
  'a position of before': secret('verv', 'administrator director', 'audit.old'),
  'a need elsewhere': secret('fremmed', 'far', 'need.title event.body'),
  'what an unsent file holds': secret('lager', 'leader', ''),
  'what somebody looks for': secret('søk', '', ''),
  'what was refused': secret('feil', '', ''),
  'what the database refused': secret('uhell', '', ''),
  'a password': secret('passord', '', ''),
} satisfies Record<string, Secret>;
export type SecretName = keyof typeof secrets;

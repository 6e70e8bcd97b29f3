/**
 * Every column of the database that can hold words, and whose they are. A new one fails the test until it stands here, and one that is not
 * open until a canary (secrets.ts) is found in it.
 *
 * `open`: names, kinds, keys and figures, as public as the row they stand in. `need`: written on a need, for whoever may see it.
 * `inside`: for whoever reads its internal notes. `desk`: for the coordinator. `place`: for people of the organisation, and some for those
 * who administer it. `own`: for one person. `nobody`: kept so that nobody reads it, or only the server does. `derived`: made of others.
 */
export const columns: Record<string, string> = {
  amendment: 'kind:open body:need',
  assignment: 'by_name:open',
  association: 'name:open org_number:open',
  attachment: 'name:need type:open sha256:open',
  audit: 'channel:open action:open object:place old:place new:place',
  calendar: 'body:open',
  calendar_feed: 'token_hash:nobody',
  clock: 'kind:open side:open budget:open verdict:open audience:open',
  clock_pause: 'reason:open waiting_for:need',
  commitment:
    'side:open what:need language:open condition:need certainty:open by_name:open by_unit:open ended_as:open ended_reason:need ended_by_name:open ended_by_side:open ended_by_unit:open',
  company: 'name:open org_number:open industry:open',
  competence: 'topic:open line:place',
  consultation:
    'question:inside asked_by_name:open asked_by_unit:open contribution:inside contributed_by_name:open contributed_by_unit:open',
  council_matter:
    'body:need case_number:need question:need by_name:open by_unit:open decision:need decided_by_name:open decided_by_unit:open',
  draft: 'key:open content:own',
  event: 'stream:open body:need',
  figure_page: 'scope:open filters:open body:need',
  goal: 'title:open indicator:open theme:open',
  hand_over_offer:
    'needed:need offered_by_name:open offered_by_unit:open ended_as:open reason:need settled_by_name:open settled_by_unit:open',
  holding: 'kind:open name:need needed:need',
  inbound_mail: 'message_id:open outcome:open arrival:open',
  initiative:
    'kind:open title:place aim:place language:open companies:open starter_name:open ended_by:open outcome:place',
  initiative_milestone: 'what:place done_by:open',
  initiative_partner: 'name:place',
  initiative_pledge:
    'kind:open name:open unit:open what:place withdrawn_by:open withdrawn_reason:place author_name:open reminded:open',
  internal_note: 'body:inside author_name:open author_unit:open',
  invitation: 'token_hash:nobody email:place name:place role:open position:place mandate:open',
  mail: 'kind:open state:open trouble:open means:open',
  meeting: 'place:place caller_name:open caller_unit:open caller_side:open cancelled_by:open cancel_reason:place',
  meeting_approval: 'side:open by_name:open by_unit:open',
  meeting_entry: 'kind:open body:place owner:place by_name:open by_unit:open by_side:open',
  meeting_item: 'topic:place by_name:open by_unit:open by_side:open',
  meeting_person: 'name:open unit:open side:open answer:open on_behalf:place',
  market_insight:
    'author_name:open title:place body:place language:open theme:open industry:open place:place source:place audience:open',
  member_contact: 'email:place',
  membership: 'role:open position:place mandate:open',
  message: 'kind:open body:need language:open author_name:open author_side:open author_unit:open reason:need',
  mention: 'name:open',
  migrations: 'name:open',
  minutes_version: 'body:place by_name:open by_unit:open',
  municipality: 'name:open slug:open registered_number:open accent:open',
  need: 'raiser_name:open title:need body:need language:open theme:open urgency:open visibility:open on_behalf:open state:open holder:open holder_name:open due_clock:open due_side:open words:derived kind:open priority:need named:open',
  need_company: 'facts:need by_name:open by_side:open by_unit:open',
  notification: 'kind:open data:own level:open stream:open',
  notification_preference: 'body:open',
  organisation_lookup: 'asked:open answer:open',
  opportunity: 'subjects:open',
  opportunity_check: 'item:open state:open note:inside by_name:open by_unit:open',
  opportunity_checklist: 'body:place by_name:open',
  opportunity_result: 'result:open sentence:need language:open by_name:open by_side:open by_unit:open',
  passage: 'place:open words:derived',
  person: 'name:open email:place password_hash:nobody language:open closed_hints:open',
  policy: 'body:open',
  pulse: 'question:place language:open theme:open municipality_ids:open',
  pulse_answer: 'industry:open comment:place',
  pulse_link: 'token_hash:nobody',
  pulse_recipient: 'email:nobody name:nobody language:open',
  pulse_refusal: 'address_hash:nobody',
  push_device: 'endpoint:nobody p256dh:nobody auth:nobody',
  registered_municipality: 'number:open name:open county_number:open county_name:open',
  ready_team: 'body:place by_name:open',
  reply_template: 'name:place texts:place',
  saved_view: 'page:open name:own filters:open',
  sector: 'name:open topics:open',
  session: 'sid:nobody sess:nobody',
  setting: 'key:open value:nobody',
  space: 'name:open',
  status_request:
    'reason:need asked_by_name:open asked_by_unit:open answer:inside answered_by_name:open answered_by_unit:open',
  statutory_winter_pause: 'rule:open from_day:open to_day:open basis:open',
  stream: 'name:open',
  term: 'lexeme:derived',
  team_call: 'name:open unit:open phone:place',
  told_stream: 'name:open',
  triage: 'action:desk results:desk before:open undo_results:desk',
};

export { calendarDoors } from './calendar/doors.js';
export { CalendarFeedController } from './calendar/feed.controller.js';
export { loadDemo } from './demo/load-demo.js';
export { ImportFault, type Rejection } from './import/fault.js';
export { importNeeds, type ImportRequest, type ImportResult } from './import/import-needs.js';
export { type Mapping, readMapping } from './import/mapping.js';
export { rejectionsAsCsv } from './import/report.js';
export { importProfile, type ProfileResult } from './profile/import-profile.js';
export { readProfileMapping } from './profile/profile-mapping.js';

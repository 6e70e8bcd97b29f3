/** What is written by hand this week and read again by others. */
export const GOAL = 'Et levende sentrum';
export const QUESTION = 'Hvordan går salget nå?';
export const REGION = 'Kystregionen';
export const REGIONAL_SPACE = 'Kystrådet';
export const INITIATIVE = 'Ti nye læreplasser';
export const KNOWN = 'Turbussene kommer tidligere på våren';
export const GUIDE = 'Planinitiativ og oppstartsmøte';
export const TOPIC = 'Trafikken på kaia';
export const ACTION = 'Telle lastebilene på kaia i mars';
export const PART = 'Vi asfalterer vår del av kaiveien i mai.';

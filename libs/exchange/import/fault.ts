/** Why nothing at all can be imported; one sentence for whoever gave the command. */
export class ImportFault extends Error {}

/** Why one row cannot be imported. `line` is where it begins in the file, the first line being 1. */
export type Rejection = { line: number; id: string; field: string; reason: string };

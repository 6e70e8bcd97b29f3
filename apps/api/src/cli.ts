import { ImportFault } from '@vertskap/exchange';
import { seedRegister } from '@vertskap/organisations';
import { ConfigFault, type DataSource, grantTo, migrate, readConfig } from '@vertskap/platform';
import { adminCreateCommand } from './cli/admin-create.js';
import { associationCreateCommand } from './cli/association-create.js';
import { CliFault, EXIT } from './cli/command.js';
import { companyAddCommand } from './cli/company-add.js';
import { demoLoadCommand } from './cli/demo-load.js';
import { figuresRecomputeCommand } from './cli/figures-recompute.js';
import { help } from './cli/help.js';
import { importNeedsCommand } from './cli/import-needs.js';
import { importProfileCommand } from './cli/import-profile.js';
import { importShapesCommand } from './cli/import-shapes.js';
import { migrateCommand } from './cli/migrate.js';
import { passwordSetCommand } from './cli/password-set.js';
import { personAddCommand } from './cli/person-add.js';
import { sectorAddCommand } from './cli/sector-add.js';
import { setupDatabase } from './data-source.js';

const commands = [
  migrateCommand,
  adminCreateCommand,
  sectorAddCommand,
  associationCreateCommand,
  companyAddCommand,
  personAddCommand,
  passwordSetCommand,
  importNeedsCommand,
  importProfileCommand,
  importShapesCommand,
  demoLoadCommand,
  figuresRecomputeCommand,
];

async function main([name, ...argv]: string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(help(commands, argv[0]));
    return EXIT.done;
  }
  const command = commands.find((c) => c.name === name);
  if (!command) throw new CliFault(`There is no command "${name}". See: help`, EXIT.usage);
  if (argv.includes('--help')) return main(['help', name]);
  const db = await openDatabase();
  try {
    return await command.run(db, argv);
  } finally {
    await db.destroy();
  }
}

/** Connects as the owner of the tables and brings them up to date. */
async function openDatabase(): Promise<DataSource> {
  const { DATABASE_URL, APP_DATABASE_URL } = readConfig(process.env);
  const db = setupDatabase(DATABASE_URL);
  await db.initialize().catch((error: Error) => {
    throw new CliFault(`The database does not answer: ${error.message}`);
  });
  await migrate(db);
  await seedRegister(db.manager);
  if (APP_DATABASE_URL) await grantTo(db, decodeURIComponent(new URL(APP_DATABASE_URL).username));
  return db;
}

main(process.argv.slice(2)).then(
  (exitCode) => (process.exitCode = exitCode),
  (error: unknown) => {
    const told = error instanceof CliFault || error instanceof ImportFault || error instanceof ConfigFault;
    console.error(told ? error.message : error);
    if (error instanceof CliFault) process.exitCode = error.exitCode;
    else process.exitCode = error instanceof ConfigFault ? EXIT.config : EXIT.failed;
  },
);

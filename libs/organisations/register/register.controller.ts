import { Controller } from '@nestjs/common';
import { api, type RegisteredMunicipality } from '@vertskap/contract';
import { DataSource, Endpoint, Input } from '@vertskap/platform';
import { searchRegister } from './register.js';

@Controller()
export class RegisterController {
  constructor(private readonly db: DataSource) {}

  @Endpoint(api.municipalities)
  municipalities(@Input() { query }: Input<typeof api.municipalities>): Promise<RegisteredMunicipality[]> {
    return searchRegister(this.db.manager, query.q);
  }
}

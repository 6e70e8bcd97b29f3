import { Controller, Inject } from '@nestjs/common';
import { api, type DigestPreview, type Language, type MailHealth, type NotificationSettings } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, asSystem, type Config, DataSource, Endpoint, Input, row, sql } from '@vertskap/platform';
import { digestLetter } from '../mail/digest-letter.js';
import { plain } from '../mail/letter.js';
import { openPost, receivesReplies } from '../mail/post.js';
import { type Installation, mailHealth, savePreferences, settingsOf } from './settings.js';

@Controller()
export class NotificationSettingsController {
  constructor(
    private readonly db: DataSource,
    @Inject('CONFIG') private readonly config: Config,
  ) {}

  @Endpoint(api.notificationSettings)
  settings(@Asking() actor: Actor): Promise<NotificationSettings> {
    return asActor(this.db, actor, (tx) => settingsOf(tx, actor, this.installation()));
  }

  @Endpoint(api.saveNotificationSettings)
  save(
    @Asking() actor: Actor,
    @Input() { body }: Input<typeof api.saveNotificationSettings>,
  ): Promise<NotificationSettings> {
    return asActor(this.db, actor, async (tx) => {
      await savePreferences(tx, new Date(), actor, body);
      return settingsOf(tx, actor, this.installation());
    });
  }

  @Endpoint(api.digestPreview)
  async preview(@Asking() actor: Actor): Promise<DigestPreview> {
    const { origin } = await openPost(this.db, { ...this.config, SMTP_URL: undefined });
    return asActor(this.db, actor, async (tx) => {
      const person = await row<{ language: Language; position: string }>(
        tx,
        sql`select p.language, m.position from membership m join person p on p.id = m.person_id where m.id = ${actor.membershipId}`,
      );
      const letter = person && (await digestLetter(tx, new Date(), { actor, ...person }, origin));
      return { mail: letter ? { subject: letter.subject, text: plain(letter) } : null };
    });
  }

  @Endpoint(api.mailHealth)
  health(@Asking() actor: Actor): Promise<MailHealth> {
    const { mail: outgoing, reply: incoming } = this.installation();
    return asSystem(this.db, 'mail', (tx) => mailHealth(tx, new Date(), actor, { outgoing, incoming }));
  }

  private installation(): Installation {
    return { mail: this.config.SMTP_URL !== undefined, reply: receivesReplies(this.config) };
  }
}

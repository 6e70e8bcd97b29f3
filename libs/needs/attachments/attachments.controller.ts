import type { Readable } from 'node:stream';
import { Controller, Header, Inject, Req, Res, StreamableFile } from '@nestjs/common';
import { api, type AttachmentView, FILE_MAX } from '@vertskap/contract';
import { type Actor, Asking } from '@vertskap/organisations';
import { asActor, DataSource, Endpoint, type Files, FILES, Input, Refusal } from '@vertskap/platform';
import type { Request, Response } from 'express';
import { findAttachment } from './attached.js';
import { discard } from './forget.js';
import { tooLarge, upload } from './upload.js';

@Controller()
export class AttachmentsController {
  constructor(
    private readonly db: DataSource,
    @Inject(FILES) private readonly files: Files,
  ) {}

  @Endpoint(api.uploadAttachment)
  async upload(
    @Asking() actor: Actor,
    @Input() { query }: Input<typeof api.uploadAttachment>,
    @Req() request: Request,
  ): Promise<AttachmentView> {
    if (Number(request.headers['content-length']) > FILE_MAX) throw tooLarge();
    return upload(this.db, this.files, new Date(), actor, query.name, arriving(request));
  }

  /** Never shown as a page, whatever it is: nothing in it may run, and no other site may have it. */
  @Endpoint(api.attachment)
  @Header('content-security-policy', "default-src 'none'; sandbox")
  async attachment(
    @Asking() actor: Actor,
    @Input() { params }: Input<typeof api.attachment>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, type, sha256 } = await asActor(this.db, actor, (tx) => findAttachment(tx, actor, params.id));
    const content = await this.files.open(sha256);
    if (!content)
      throw new Refusal('unavailable', 'The file is not where it was put. Tell whoever runs Vertskap of it.');
    response.attachment(name).setHeader('content-type', type);
    return new StreamableFile(content).setErrorHandler(() => response.destroy());
  }

  @Endpoint(api.discardAttachment)
  async discard(@Asking() actor: Actor, @Input() { params }: Input<typeof api.discardAttachment>): Promise<null> {
    await discard(this.db, this.files, actor, params.id);
    return null;
  }
}

/** A body that breaks off is the sender's to send again; one that is refused is read to its end, so that the answer arrives. */
async function* arriving(request: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* request.iterator({ destroyOnReturn: false });
  } catch {
    throw new Refusal('invalid_input', 'The file did not arrive whole. Send it again.');
  }
}

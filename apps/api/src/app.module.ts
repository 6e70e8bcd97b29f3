import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import {
  InitiativesController,
  MarketInsightsController,
  MeetingsController,
  PlanController,
  PromisesInSpacesController,
  DialogueSearchController,
  PulsesController,
} from '@vertskap/dialogue';
import { ReferralsController, RegionsController } from '@vertskap/region';
import { CalendarFeedController } from '@vertskap/exchange';
import { FiguresController, ProfileController, PulseResultsController, SharingController } from '@vertskap/figures';
import {
  ConsultationsController,
  DeskController,
  MyDayController,
  GuidesController,
  OpportunitiesController,
  SuggestionsController,
  TemplatesController,
} from '@vertskap/handling';
import { LiveGateway } from '@vertskap/live';
import {
  AmendController,
  AttachmentsController,
  BackingController,
  CommitmentsController,
  DraftsController,
  MergeController,
  NeedsController,
  OffersController,
  PoliticsController,
  PromisesController,
  ReadersController,
  ResultsController,
  SavedViewsController,
  StatutoryController,
} from '@vertskap/needs';
import {
  AdministrationController,
  AssociationController,
  AuditController,
  CompetenceController,
  EdgeGuard,
  InvitationsController,
  OrganisationsController,
  RegisterController,
  SessionController,
  ColoursController,
  SIGN_IN,
  type SignInMiddleware,
} from '@vertskap/organisations';
import { NotificationsController, NotificationSettingsController, PushController } from '@vertskap/notifications';
import { type Config, DataSource, type Files, FILES, ProblemFilter } from '@vertskap/platform';
import type { Logger } from 'pino';
import { HealthController } from './health.controller.js';
import { WorkerInside } from './worker-inside.js';

export type Parts = { db: DataSource; config: Config; log: Logger; signIn: SignInMiddleware; files: Files };

/** The table of contents. Everything is behind the guard; everything leaves through the filter. */
@Module({})
export class AppModule {
  static with({ db, config, log, signIn, files }: Parts): DynamicModule {
    return {
      module: AppModule,
      // a request goes through the routes in this order: most are about needs
      controllers: [
        NeedsController,
        SessionController,
        RegisterController,
        AdministrationController,
        InvitationsController,
        AssociationController,
        AuditController,
        CompetenceController,
        OrganisationsController,
        AmendController,
        AttachmentsController,
        BackingController,
        CommitmentsController,
        MergeController,
        DraftsController,
        SavedViewsController,
        PromisesController,
        ReadersController,
        ResultsController,
        OffersController,
        StatutoryController,
        PoliticsController,
        PlanController,
        PromisesInSpacesController,
        DialogueSearchController,
        MeetingsController,
        InitiativesController,
        MarketInsightsController,
        PulsesController,
        RegionsController,
        ReferralsController,
        PulseResultsController,
        FiguresController,
        ProfileController,
        SharingController,
        ColoursController,
        NotificationsController,
        NotificationSettingsController,
        PushController,
        CalendarFeedController,
        ConsultationsController,
        DeskController,
        MyDayController,
        GuidesController,
        OpportunitiesController,
        SuggestionsController,
        TemplatesController,
        HealthController,
      ],
      providers: [
        LiveGateway,
        WorkerInside,
        { provide: DataSource, useValue: db },
        { provide: SIGN_IN, useValue: signIn },
        { provide: FILES, useValue: files },
        { provide: 'CONFIG', useValue: config },
        { provide: 'LOG', useValue: log },
        { provide: APP_GUARD, useClass: EdgeGuard },
        { provide: APP_FILTER, useValue: new ProblemFilter(log) },
      ],
    };
  }
}

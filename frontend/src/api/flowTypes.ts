import type { components } from './schema';

type Schemas = components['schemas'];

export type FlowKind = Schemas['FlowSummary']['kind'];
/** A flow that is in use, in draft, or both; its version is 0 while it is in draft only. */
export type FlowListing = Schemas['FlowSummary'] & { draft: DraftEntry | null };
export type NewFlow = Schemas['NewFlow'];

export type FlowDraft = Schemas['FlowDraft'];
export type DraftEntry = Schemas['DraftEntry'];
export type DraftLock = Schemas['EditLock'];
export type DraftRevision = Schemas['DraftRevision'];
export type DraftRevisionContent = Schemas['DraftRevisionContent'];
export type DraftCheck = Schemas['DraftCheck'];
export type FlowFinding = Schemas['DraftFinding'];
export type FlowComment = Schemas['FlowComment'];

export type FlowCatalogue = Schemas['FlowCatalogue'];
export type CatalogueConnector = Schemas['FlowCatalogueStep'];
export type CatalogueFact = Schemas['FlowCatalogueFact'];
export type CatalogueCallable = Schemas['FlowCatalogueCallable'];

export type FlowPolicy = Schemas['FlowPolicy'];
export type RunningCases = FlowPolicy['runningCases'];
export type ReleaseRequest = Schemas['Release'];
export type NewRelease = Schemas['ReleaseWish'];
export type Released = Schemas['ReleasedFlow'];

export type FlowVersion = Schemas['FlowVersion'];
export type VersionOutcome = FlowVersion['outcome'];
export type StartsChoice = Schemas['StartChoice'];

export type MigrationPlan = Schemas['MigrationImpact'];
export type PlannedStep = MigrationPlan['steps'][number];
export type MigrationPlanWanted = Schemas['MigrationQuestion'];
export type NewMigration = Schemas['MigrationWish'];
export type FlowMigration = Schemas['Migration'];
export type MigratedCase = Schemas['MovedCase'];
export type MigrationOutcome = MigratedCase['outcome'];

export type RunningOverview = Schemas['RunningVersion'];
export type RunningStep = RunningOverview['steps'][number];
export type RunningCase = Schemas['RunningCase'];

export type Rehearsal = Schemas['Rehearsal'];
export type NewRehearsal = Schemas['NewRehearsal'];
export type Parting = Rehearsal['partings'][number];
export type RehearsalEffects = Rehearsal['effects'];
export type FlowElement = NonNullable<Parting['before']>;
export type RehearsedCase = Schemas['RehearsedCase'];
export type RehearsalGroup = RehearsedCase['group'];
export type RehearsedPaths = Schemas['RehearsedCaseRehearsedWays'];
export type RehearsedFlow = Schemas['RehearsedFlow'];
export type RehearsedPath = RehearsedPaths['before'][number];

export type DecisionTrial = Schemas['DecisionTrial'];
export type DecisionTrialWanted = Schemas['Trial'];

import type { components } from './schema';

type Schemas = components['schemas'];

export type FlowListing = Schemas['FlowSummary'];
export type FlowKind = FlowListing['kind'];
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

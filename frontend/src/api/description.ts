/** The part of OpenAPI 3.1 that this interface's description uses. */
export interface ApiDescription {
  info: { title: string; description?: string };
  paths: Record<string, Record<string, ApiOperation>>;
  components: { schemas: Record<string, ApiSchema> };
}

export interface ApiOperation {
  operationId: string;
  summary?: string;
  description?: string;
  tags?: string[];
  parameters?: ApiParameter[];
  requestBody?: { required?: boolean; content: ApiContent };
  responses: Record<string, ApiAnswer>;
  security?: object[];
}

export interface ApiParameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  description?: string;
  schema?: ApiSchema;
}

export interface ApiAnswer {
  description?: string;
  headers?: Record<string, object>;
  content?: ApiContent;
}

export type ApiContent = Record<string, { schema?: ApiSchema }>;

export interface ApiSchema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: (string | null)[];
  maxLength?: number;
  properties?: Record<string, ApiSchema>;
  required?: string[];
  items?: ApiSchema;
  additionalProperties?: ApiSchema | boolean;
  anyOf?: ApiSchema[];
  oneOf?: ApiSchema[];
}

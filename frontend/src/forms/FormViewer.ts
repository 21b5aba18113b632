import '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css';
import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import './formViewer.css';
import { Form } from '@bpmn-io/form-js-viewer';

export type FormData = Record<string, unknown>;

export interface FormViewerEvents {
  onChange: (data: FormData) => void;
  onSubmit: (data: FormData) => void;
}

/** Components that could load foreign pages or markup; the server refuses them, and so does the reader. */
const REFUSED = new Set(['iframe', 'html', 'documentPreview']);

interface Component {
  type?: string;
  components?: Component[];
}

function withoutRefused<T extends Component>(schema: T): T {
  const components = schema.components?.filter(({ type }) => !REFUSED.has(type ?? '')).map(withoutRefused);
  return components ? { ...schema, components } : schema;
}

function hasSubmitButton({ components = [] }: Component): boolean {
  return components.some((component) => component.type === 'button' || hasSubmitButton(component));
}

/** The form-js viewer as a plain class; loaded only where a form shows. */
export class FormViewer {
  readonly #form: Form;
  readonly #events: FormViewerEvents;
  #schema: Component = {};
  #data: FormData = {};
  #importing = false;

  constructor(container: HTMLElement, events: FormViewerEvents) {
    this.#events = events;
    this.#form = new Form({ container });
    this.#form.on('changed', ({ data }: { data: FormData }) => this.#changed(data));
    this.#form.on('submit', ({ data, errors }: { data: FormData; errors: Record<string, string[]> }) => {
      if (Object.keys(errors).length === 0) events.onSubmit(data);
    });
  }

  get hasSubmitButton(): boolean {
    return hasSubmitButton(this.#schema);
  }

  async show(schema: object, data: FormData): Promise<void> {
    this.#schema = withoutRefused(schema as Component);
    this.#importing = true;
    try {
      await this.#form.importSchema(this.#schema as never, data);
      this.#data = data;
    } finally {
      this.#importing = false;
    }
  }

  async fill(values: FormData): Promise<void> {
    const data = { ...this.#data, ...values };
    await this.show(this.#schema, data);
    this.#events.onChange(data);
  }

  lock(): void {
    this.#form.setProperty('readOnly', true);
  }

  unlock(): void {
    this.#form.setProperty('readOnly', false);
  }

  submit(): void {
    this.#form.submit();
  }

  destroy(): void {
    this.#form.destroy();
  }

  #changed(data: FormData) {
    if (this.#importing) return;
    const before = JSON.stringify(this.#data);
    this.#data = { ...this.#data, ...data };
    if (JSON.stringify(this.#data) !== before) this.#events.onChange(this.#data);
  }
}

import '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor-base.css';
import '@bpmn-io/form-js-editor/dist/assets/properties-panel.css';
import '@bpmn-io/form-js-editor/dist/assets/dragula.css';
import './formViewer.css';
import './formDesigner.css';
import { FormEditor } from '@bpmn-io/form-js-editor';

interface FormFields {
  _formFields: Record<string, unknown>;
}

interface CommandStack {
  undo: () => void;
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
}

/** What a release would refuse is not offered. */
const OFFERED = new Set(['default', 'textfield', 'textarea', 'number', 'datetime', 'checkbox', 'checklist', 'taglist', 'radio', 'select', 'text', 'separator', 'spacer', 'button', 'group', 'dynamiclist']);

function onlyOffered(formFields: FormFields): void {
  for (const type of Object.keys(formFields._formFields)) if (!OFFERED.has(type)) Reflect.deleteProperty(formFields._formFields, type);
}
onlyOffered.$inject = ['formFields'];

/** The form-js editor as a plain class; loaded only where a form is designed. */
export class FormDesigner {
  readonly #editor: FormEditor;
  readonly #onChange: () => void;
  #importing = false;

  constructor(container: HTMLElement, onChange: () => void) {
    this.#onChange = onChange;
    this.#editor = new FormEditor({ container, additionalModules: [{ __init__: [onlyOffered] }] } as never);
    this.#editor.on('changed', 1000, () => !this.#importing && this.#onChange());
  }

  async open(schema: object): Promise<void> {
    this.#importing = true;
    try {
      await this.#editor.importSchema(schema as never);
    } finally {
      this.#importing = false;
    }
  }

  schema(): object {
    return this.#editor.saveSchema() as object;
  }

  undo(): void {
    this.#commands.undo();
  }

  redo(): void {
    this.#commands.redo();
  }

  get canUndo(): boolean {
    return this.#commands.canUndo();
  }

  get canRedo(): boolean {
    return this.#commands.canRedo();
  }

  destroy(): void {
    this.#editor.destroy();
  }

  get #commands(): CommandStack {
    return this.#editor.get<CommandStack>('commandStack');
  }
}

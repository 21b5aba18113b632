import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import './bpmnTheme.css';
import './decisionEditor.css';
import Modeler from 'dmn-js/lib/Modeler';
import Viewer from 'dmn-js/lib/NavigatedViewer';

interface View {
  id: string;
  name: string;
  type: string;
}

interface CommandStack {
  undo: () => void;
  redo: () => void;
  canUndo: () => boolean;
  canRedo: () => boolean;
}

interface ActiveViewer {
  get: (name: 'commandStack', strict: false) => CommandStack | null;
  on: (event: string, listener: () => void) => void;
}

interface Dmn {
  importXML: (xml: string) => Promise<unknown>;
  saveXML: (options: { format: boolean }) => Promise<{ xml: string }>;
  getViews: () => View[];
  open: (view: View) => Promise<unknown>;
  getActiveViewer: () => ActiveViewer | undefined;
  on: (event: string, listener: (event: { viewer: ActiveViewer }) => void) => void;
  destroy: () => void;
}

/** The dmn-js table editor as a plain class; a viewer when nothing may be changed. */
export class DecisionEditor {
  readonly #dmn: Dmn;

  constructor(container: HTMLElement, { readOnly, onChange }: { readOnly: boolean; onChange: () => void }) {
    this.#dmn = new (readOnly ? Viewer : Modeler)({ container }) as Dmn;
    this.#dmn.on('viewer.created', ({ viewer }) => viewer.on('commandStack.changed', onChange));
  }

  async open(xml: string): Promise<void> {
    await this.#dmn.importXML(xml);
    const table = this.#dmn.getViews().find(({ type }) => type === 'decisionTable');
    if (table) await this.#dmn.open(table);
  }

  async xml(): Promise<string> {
    return (await this.#dmn.saveXML({ format: true })).xml;
  }

  undo(): void {
    this.#commands?.undo();
  }

  redo(): void {
    this.#commands?.redo();
  }

  get canUndo(): boolean {
    return this.#commands?.canUndo() ?? false;
  }

  get canRedo(): boolean {
    return this.#commands?.canRedo() ?? false;
  }

  destroy(): void {
    this.#dmn.destroy();
  }

  get #commands(): CommandStack | null | undefined {
    return this.#dmn.getActiveViewer()?.get('commandStack', false);
  }
}

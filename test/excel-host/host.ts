import type { EventEntry } from './events.ts';
import { Events } from './events.ts';
import { Grid } from './grid.ts';
import type { ExcelError } from './model/excel-error.ts';
import { cellIsBeingEdited } from './model/excel-error.ts';
import type { WorkbookEvent, WorkbookModel } from './model/workbook-model.ts';
import type { Session } from './objects/session.ts';
import { rangeObject } from './objects/range.ts';
import { webApplicationObject, workbookObject } from './objects/workbook.ts';
import { worksheetObject } from './objects/worksheet.ts';
import { ExcelObject } from './protocol/excel-object.ts';
import { errorBody, interpret, References } from './protocol/interpreter.ts';
import type { RequestBody, ResponseBody } from './protocol/messages.ts';
import { actionTypes, delayForCellEdit } from './protocol/messages.ts';
import { ShortTimers } from './short-timers.ts';

/**
 * A call as office.js makes it, of which are used: [0] whom it is for, [4] the request as JSON, [6] its flags.
 * The rest is how a request over HTTP would look.
 */
export type RichApiCall = readonly unknown[];

/** Status, headers, the response as JSON. */
export type RichApiReply = [number, string[], string];

export interface HandledRequest {
  /** Such as `query Range` or `set Values`; object paths and traces are left out. */
  readonly actions: readonly string[];
  /** Only lets go of objects: Excel.run sends such a request when it is over, and does not wait for it. */
  readonly cleansUp: boolean;
}

/**
 * What becomes of a request: it is answered, at once or after a while (milliseconds); it is carried out and the answer is
 * lost; it never arrives.
 */
export type Fate = 'answered' | number | 'unanswered' | 'unheard';

/** Excel, as an add-in meets it, over a workbook in memory. */
export class ExcelHost {
  readonly model: WorkbookModel;
  readonly grid: Grid;
  /** All requests so far, but for those that office.js makes for itself. */
  readonly requests: HandledRequest[] = [];
  /** What Excel.createWorkbook opened in other windows: bytes of .xlsx files, null for an empty workbook. */
  readonly openedWorkbooks: (Uint8Array | null)[] = [];
  /** How often the add-in has had the workbook saved. */
  saves = 0;
  /** How often the add-in has shown its pane by itself. */
  paneShown = 0;
  /** Does not know whether a workbook is open for reading only. */
  lacksReadOnly = false;
  /** Asked for each request. */
  fate: () => Fate = () => 'answered';
  /** Called when something in the workbook may look different. */
  readonly watchers = new Set<() => void>();
  /** Takes the events to the add-in. */
  onMessage: (entry: EventEntry) => void = () => undefined;
  /** Those of office.js. */
  readonly timers = new ShortTimers();
  private readonly session: Session;
  private readonly refusals: { readonly error: ExcelError; readonly action: string | undefined }[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private undelivered: EventEntry[] = [];
  private underWay = 0;

  constructor(model: WorkbookModel) {
    this.model = model;
    this.grid = new Grid(model);
    const openWorkbook = (bytes: Uint8Array | null): void => void this.openedWorkbooks.push(bytes);
    this.session = {
      model,
      events: new Events(),
      references: new References(),
      worksheet: (sheet) => worksheetObject(this.session, sheet),
      openWorkbook,
      saveWorkbook: () => {
        this.saves += 1;
      },
      lacksReadOnly: () => this.lacksReadOnly,
    };
    model.onEvent = (event) => {
      this.tellWatchers();
      this.undelivered.push(...this.session.events.entriesOf(event, (each) => this.keepRange(each)));
      setImmediate(() => this.deliver());
    };
  }

  /**
   * The next request fails with this error, and changes nothing. What office.js asks for itself does not count.
   * @param action where given, the next request that has it, such as `set Values`
   */
  refuseNext(error: ExcelError, action?: string): void {
    this.refusals.push({ error, action });
  }

  /** Answers one call after the other; one that asks to wait while a cell is being edited holds nobody else up. */
  async execute(call: RichApiCall): Promise<RichApiReply> {
    if ((Number(call[6]) & delayForCellEdit) !== 0) await this.grid.whenNotEditing();
    const fate = this.fate();
    if (fate === 'unheard') return never;
    this.underWay += 1;
    const reply = this.queue.then(async () => {
      if (typeof fate === 'number') await new Promise((resolve) => setTimeout(resolve, fate));
      return this.answer(call);
    });
    this.queue = reply.then(
      () => this.endOne(),
      () => this.endOne(),
    );
    return fate === 'unanswered' ? never : reply;
  }

  /**
   * Resolves when no request is under way, no event is undelivered, office.js waits for nothing of its own, and the
   * add-in has had its turn to react. Requests that wait for the end of cell editing, and the add-in's own timers, do
   * not count.
   */
  async settled(): Promise<void> {
    const turns = 5;
    for (let quiet = 0; quiet < turns; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      if (this.underWay > 0 || this.undelivered.length > 0 || this.timers.waiting > 0) quiet = -1;
    }
  }

  private async answer(call: RichApiCall): Promise<RichApiReply> {
    const body = JSON.parse(String(call[4])) as RequestBody;
    const request = describe(body);
    if (!isOfTheLibrary(body)) this.requests.push(request);
    const isAsked = !isOfTheLibrary(body) && !request.cleansUp;
    const refusal = this.grid.isEditing ? cellIsBeingEdited() : isAsked ? this.refusalOf(request) : undefined;
    const response: ResponseBody = refusal
      ? { Results: [], TraceIds: [], Error: errorBody(refusal, '', 0) }
      : await interpret(
          { root: this.root(call[0]), services: this.services, references: this.session.references },
          body,
        );
    if (body.Actions.some(({ ActionType }) => ActionType === actionTypes.setProperty)) this.tellWatchers();
    return [200, [], JSON.stringify(response)];
  }

  private refusalOf({ actions }: HandledRequest): ExcelError | undefined {
    const [next] = this.refusals;
    if (next?.action !== undefined && !actions.includes(next.action)) return undefined;
    return this.refusals.shift()?.error;
  }

  /** What add-ins may ask of Excel beside the workbook. */
  private readonly services = {
    [readiness]: new ExcelObject(
      'AddinInternalService',
      {},
      { methods: { NotifyActionHandlerReady: () => undefined } },
    ),
    [runtime]: new ExcelObject(
      'AppRuntimeService',
      {},
      {
        methods: {
          SetAppRuntimeState: (state) => {
            if (state === 'Visible') this.paneShown += 1;
            return undefined;
          },
        },
      },
    ),
  };

  private root(addressee: unknown): ExcelObject {
    return addressee === 'WacPartition' ? webApplicationObject(this.session) : workbookObject(this.session);
  }

  private tellWatchers(): void {
    for (const watcher of this.watchers) watcher();
  }

  private endOne(): void {
    this.underWay -= 1;
  }

  private deliver(): void {
    const entries = this.undelivered;
    this.undelivered = [];
    for (const entry of entries) this.onMessage(entry);
  }

  private keepRange(event: WorkbookEvent): ExcelObject | null {
    if (!('area' in event)) return null;
    const range = rangeObject(this.session, event.sheet, event.area);
    this.session.references.keep(range);
    return range;
  }
}

/** With which office.js says, unasked, that the page can take commands. */
const readiness = 'Microsoft.InternalService.AddinInternalService';

/** The page that the add-in's buttons and its pane share. */
const runtime = 'Microsoft.AppRuntime.AppRuntimeService';

const never = new Promise<never>(() => undefined);

const isOfTheLibrary = ({ ObjectPaths }: RequestBody): boolean =>
  Object.values(ObjectPaths).some(({ Name }) => Name === readiness);

function describe({ Actions, ObjectPaths }: RequestBody): HandledRequest {
  const verbs: Readonly<Record<number, string>> = {
    [actionTypes.query]: 'query',
    [actionTypes.method]: 'call',
    [actionTypes.setProperty]: 'set',
  };
  const actions = Actions.flatMap(({ ActionType, Name, ObjectPathId }) => {
    const verb = verbs[ActionType];
    return verb === undefined ? [] : [`${verb} ${Name || (ObjectPaths[ObjectPathId]?.Name ?? '')}`.trimEnd()];
  });
  return { actions, cleansUp: actions.length > 0 && actions.every((action) => action === 'call _RemoveReference') };
}

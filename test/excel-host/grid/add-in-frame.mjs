/**
 * What the page of Excel on the web is to an add-in: it frames a page of the add-in, and answers the messages that
 * office.js posts from there (excel-web-16.00.debug.js, `Microsoft.Office.Common` and `OSF.DDA.WAC.Delegate`).
 */
import { told } from './told.mjs';

/**
 * @typedef {{ _messageType: number, _actionName: string, _actionType: number, _conversationId: string,
 *   _correlationId: number, _data: any }} Message
 */

const MESSAGE = { request: 0, response: 1 };
const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 };
const RESPONSE = { toCall: 0, toEvent: 1 };
/** Of what office.js tells its host: the keys with which somebody leaves the pane. */
const LEAVING = new Set([5, 6, 13, 14, 15]);
const METHOD = { saveSettings: 76, richApi: 93, commandCompleted: 94 };

export class AddInFrame {
  element = document.createElement('iframe');
  /** @type {Map<string, Message>} By event: the add-in's wish to be told of it. */
  #wishes = new Map();
  /** @type {Map<string, () => void>} By event: what waits for such a wish. */
  #waiting = new Map();
  /** @type {Map<string, () => void>} By id: what waits for the end of a command. */
  #commands = new Map();
  #requirementSets;
  /** What the add-in keeps with the workbook: names and values as JSON. @type {[string, string][]} */
  #settings = [];
  /** @type {(() => void) | null} Called when somebody leaves the pane for the grid with the keyboard. */
  onLeave = null;

  /** @param {string} page @param {string} title @param {Readonly<Record<string, string>>} requirementSets */
  constructor(page, title, requirementSets) {
    this.#requirementSets = requirementSets;
    // The name must be there before the frame is: the window inside takes it over once.
    this.element.name = JSON.stringify({
      baseFrameName: title,
      hostInfo: 'Excel|Web|16.00|en-US|telemetry||disableLogging|0',
      xdmInfo: `${title}|quality-mark|${location.origin}`,
      serializerVersion: 1,
    });
    this.element.title = title;
    this.element.src = page;
    addEventListener('message', ({ source, data }) => {
      if (source !== this.element.contentWindow || typeof data !== 'string') return;
      const message = /** @type {Message} */ (JSON.parse(data));
      if (message._messageType === MESSAGE.request) void this.#answer(message);
    });
    told.addEventListener('excel', ({ data }) => {
      const wish = this.#wishes.get('richApiMessage');
      if (wish) this.#post(wish, RESPONSE.toEvent, { ArrayData: [JSON.parse(data)] });
    });
  }

  /** What the add-in keeps with the workbook. */
  get settings() {
    return Object.fromEntries(this.#settings);
  }

  /**
   * Runs a command of the ribbon.
   * @param {string} name of the function
   * @returns {Promise<void>} when the add-in says that it is done
   */
  async run(name) {
    await this.#wish('appCommandInvoked');
    const wish = /** @type {Message} */ (this.#wishes.get('appCommandInvoked'));
    const id = crypto.randomUUID();
    await new Promise((/** @type {(value: void) => void} */ resolve) => {
      this.#commands.set(id, resolve);
      this.#post(wish, RESPONSE.toEvent, [id, name, JSON.stringify({ source: { id: name } })]);
    });
  }

  /** @param {string} event */
  #wish(event) {
    if (this.#wishes.has(event)) return;
    return new Promise((/** @type {(value: void) => void} */ resolve) => this.#waiting.set(event, resolve));
  }

  /** @param {Message} message */
  async #answer(message) {
    const { _actionName: name, _actionType: action, _data: data } = message;
    if (action === ACTION.registerEvent) {
      this.#wishes.set(name, message);
      this.#waiting.get(name)?.();
    }
    if (action === ACTION.unregisterEvent) this.#wishes.delete(name);
    if (action !== ACTION.invoke) return this.#post(message, RESPONSE.toCall, { Error: 0 });
    if (name === 'ContextActivationManager_getAppContextAsync') {
      this.#refuseWhatIsBeyond();
      return this.#post(message, RESPONSE.toCall, this.#appContext());
    }
    if (name === 'ContextActivationManager_notifyHost' && LEAVING.has(data[1])) this.onLeave?.();
    const method = name === 'executeMethod' ? data.DdaMethod.DispatchId : null;
    if (method === METHOD.richApi) return this.#post(message, RESPONSE.toCall, await execute(data.ArrayData));
    if (method === METHOD.saveSettings) this.#settings = data.DdaSettingsMethod.Properties;
    if (method === METHOD.commandCompleted) this.#commands.get(data[0])?.();
    return this.#post(message, RESPONSE.toCall, { Version: 1, Error: 0 });
  }

  /** @param {Message} to @param {number} responseType @param {unknown} data */
  #post({ _actionName, _conversationId, _correlationId }, responseType, data) {
    const message = {
      _messageType: MESSAGE.response,
      _actionName,
      _conversationId,
      _correlationId,
      _origin: location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    this.element.contentWindow?.postMessage(JSON.stringify(message), location.origin);
  }

  #appContext() {
    return {
      _id: 'quality-mark',
      _appName: 16,
      _appVersion: '16.0',
      _appUILocale: 1033,
      _dataLocale: 2057,
      _docUrl: `${location.origin}/return.xlsx`,
      // On the web 0 is for reading only, 1 for writing too; on a desktop it is the other way round.
      _clientMode: 1,
      _settings: this.#settings,
      _reason: 2,
      _osfControlType: 1,
      _eToken: '',
      _correlationId: '',
      _appInstanceId: this.element.title,
      _requirementMatrix: JSON.stringify(this.#requirementSets),
    };
  }

  /** As shipped, the client lets calls pass that are beyond what the host says it can do. */
  #refuseWhatIsBeyond() {
    const { OfficeExtension } = /** @type {any} */ (this.element.contentWindow);
    OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  }
}

/** @param {unknown} call */
async function execute(call) {
  const response = await fetch('/host/execute', { method: 'POST', body: JSON.stringify(call) });
  if (!response.ok) throw new Error(await response.text());
  return { Version: 1, Error: 0, Data: await response.json() };
}

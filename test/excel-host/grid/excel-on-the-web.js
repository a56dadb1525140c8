/**
 * What the page of Excel on the web is to an add-in: it frames the pane, and answers the messages that office.js posts to
 * it (excel-web-16.00.debug.js, `Microsoft.Office.Common` and `OSF.DDA.WAC.Delegate`).
 */

/**
 * @typedef {{ _messageType: number, _actionName: string, _actionType: number, _conversationId: string,
 *   _correlationId: number, _data: any }} Message
 */

const MESSAGE = { request: 0, response: 1 };
const ACTION = { invoke: 0, registerEvent: 1, unregisterEvent: 2 };
const RESPONSE = { toCall: 0, toEvent: 1 };
const RICH_API = 93;

/** @type {{ page: string, paneWidth: number, requirementSets: Record<string, string> }} */
const setUp = await (await fetch('/host/set-up')).json();

const pane = /** @type {HTMLIFrameElement} */ (document.getElementById('pane'));
/** @type {Message | null} The add-in's wish to be told of events. */
let listener = null;

/** @param {Message} to @param {number} responseType @param {unknown} data */
function post({ _actionName, _conversationId, _correlationId }, responseType, data) {
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
  pane.contentWindow?.postMessage(JSON.stringify(message), location.origin);
}

const appContext = () => ({
  _id: 'quality-mark',
  _appName: 16,
  _appVersion: '16.0',
  _appUILocale: 1033,
  _dataLocale: 2057,
  _docUrl: `${location.origin}/return.xlsx`,
  _clientMode: 0,
  _settings: [],
  _reason: 2,
  _osfControlType: 1,
  _eToken: '',
  _correlationId: '',
  _appInstanceId: 'quality-mark',
  _requirementMatrix: JSON.stringify(setUp.requirementSets),
});

/** As shipped, the client lets calls pass that are beyond what the host says it can do. */
function refuseWhatIsBeyond() {
  const { OfficeExtension } = /** @type {any} */ (pane.contentWindow);
  OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
}

/** @param {unknown} call */
async function execute(call) {
  const response = await fetch('/host/execute', { method: 'POST', body: JSON.stringify(call) });
  if (!response.ok) throw new Error(await response.text());
  return { Version: 1, Error: 0, Data: await response.json() };
}

/** @param {Message} message */
async function answer(message) {
  const { _actionName: name, _actionType: action, _data: data } = message;
  if (action === ACTION.registerEvent && name === 'richApiMessage') listener = message;
  if (action !== ACTION.invoke) return post(message, RESPONSE.toCall, { Error: 0 });
  if (name === 'ContextActivationManager_getAppContextAsync') {
    refuseWhatIsBeyond();
    return post(message, RESPONSE.toCall, appContext());
  }
  if (name === 'executeMethod' && data.DdaMethod.DispatchId === RICH_API) {
    return post(message, RESPONSE.toCall, await execute(data.ArrayData));
  }
  return post(message, RESPONSE.toCall, { Version: 1, Error: 0 });
}

addEventListener('message', (event) => {
  if (event.source !== pane.contentWindow || typeof event.data !== 'string') return;
  const message = /** @type {Message} */ (JSON.parse(event.data));
  if (message._messageType === MESSAGE.request) void answer(message);
});

new EventSource('/host/events').addEventListener('excel', ({ data }) => {
  if (listener) post(listener, RESPONSE.toEvent, { ArrayData: [JSON.parse(data)] });
});

pane.style.width = `${String(setUp.paneWidth)}px`;
pane.name = JSON.stringify({
  baseFrameName: 'pane',
  hostInfo: 'Excel|Web|16.00|en-US|telemetry||disableLogging|0',
  xdmInfo: `conversation|quality-mark|${location.origin}`,
  serializerVersion: 1,
});
pane.src = setUp.page;
